import { parsePeriod, type Period, type Term } from '$lib/domain/time/calendar';
import type { Deadline } from '$lib/domain/time/deadline';
import type { PartialDate, Problem, ReadRhythm, Token } from './tokens';
import { inYear } from './periods';

/** Assembles the meanings of the pieces into the deadlines that a wording states. */

/**
 * A deadline as a wording states it. A recurring one has how often, on which day of the year and between which days.
 */
export type ReadDeadline =
	| Exclude<Deadline, { kind: 'recurring' | 'unstated' }>
	| {
			readonly kind: 'recurring';
			readonly rhythm: ReadRhythm;
			readonly on: { readonly month: number; readonly day: number } | null;
			readonly between: Period | null;
	  };

/** A deadline with what the wording says about it. */
export type StatedDeadline = {
	readonly deadline: ReadDeadline;
	/** The terms to the earliest day, for "6 à 12 mois après". */
	readonly earliest: readonly Term[] | null;
	/** Whether it is a revised deadline that replaces the one before it. */
	readonly revision: boolean;
	/** The report that approved the revision (`2020-s1`); empty when the wording does not say. */
	readonly approvedIn: string;
	/** The due date that the wording prints beside the formula. */
	readonly printedDue: Period | null;
};

type Recurring = Extract<ReadDeadline, { kind: 'recurring' }>;
type Place = { readonly from: number; readonly to: number };

/** A deadline after a modifier; Dutch "voor" (before, or by) gives two readings. */
function modified(deadline: Exclude<ReadDeadline, Recurring>, modifier: Modifier): ReadDeadline[] {
	const out = { ...deadline, before: true };
	return modifier === 'before' ? [out] : modifier === 'beforeOrFor' ? [deadline, out] : [deadline];
}

/** A period as a span of days, whatever its precision. */
const asSpan = (period: Period): Period =>
	parsePeriod(`${period.first.toString()}/${period.last.toString()}`) ?? period;
/** Whether an event is still called X: the wording may define it elsewhere. */
const isX = (event: string) => event === 'X';

type Modifier = 'before' | 'beforeOrFor' | 'from' | null;

/**
 * The days of the year on which a yearly deadline may fall, one per reading; the end of February is the 29th, in years
 * that have one. "avant le 31 mars" is the 30th, and Dutch "voor" may be either. Empty when there is no such day.
 */
function daysOfYear(date: PartialDate, modifier: Modifier): Recurring['on'][] {
	const period = inYear(date, 2024);
	if (!period) return [];
	const out = period.first.subtract({ days: 1 });
	const days =
		modifier === 'before' ? [out] : modifier === 'beforeOrFor' ? [period.last, out] : [period.last];
	return days.map(({ month, day }) => ({ month, day }));
}

/** More readings than this are of no use to anyone. */
const MOST_READINGS = 16;

/** Collects the stated deadlines while the pieces are read from left to right. */
export class Assembly {
	private alternatives: readonly (readonly StatedDeadline[])[] = [[]];
	private revision = false;
	private approvedIn = '';
	private result = false;
	private or = false;
	private thatIs = false;
	private modifier: Modifier = null;
	/** A day of the year, or a start, that is waiting for its rhythm. */
	private undated: { readonly days: readonly Recurring['on'][]; readonly place: Place } | null = null;
	private start: { readonly between: Period; readonly place: Place } | null = null;
	private lastIsRange = false;
	private event = '';
	eventDay: Period | null = null;
	/** There are more than `MOST_READINGS`, and none is given. */
	tooMany = false;
	readonly problems: Problem[] = [];

	private get last(): StatedDeadline | undefined {
		return this.alternatives.at(-1)?.at(-1);
	}

	/** Changes the last statement of every reading. */
	private amend(change: (statement: StatedDeadline) => StatedDeadline): void {
		this.alternatives = this.alternatives.map((list) => {
			const last = list.at(-1);
			return last ? [...list.slice(0, -1), change(last)] : list;
		});
	}

	private amendRecurring(change: Partial<Recurring>): void {
		this.amend((statement) =>
			statement.deadline.kind === 'recurring'
				? { ...statement, deadline: { ...statement.deadline, ...change } }
				: statement,
		);
	}

	/** Names the event of every relative deadline that is waiting for one. */
	private nameEvent(event: string, waits: (event: string) => boolean): void {
		this.alternatives = this.alternatives.map((list) =>
			list.map((statement) =>
				statement.deadline.kind === 'relative' && waits(statement.deadline.event)
					? { ...statement, deadline: { ...statement.deadline, event } }
					: statement,
			),
		);
	}

	/** Adds a statement, or one for each reading that it allows. */
	private state(options: readonly ReadDeadline[], earliest: readonly Term[] | null = null): void {
		const made = options.map((deadline): StatedDeadline => ({
			deadline,
			earliest,
			revision: this.revision,
			approvedIn: this.revision ? this.approvedIn : '',
			printedDue: null,
		}));
		if (this.or && this.last) {
			const rest = this.alternatives.at(-1)?.slice(0, -1) ?? [];
			this.setReadings([...this.alternatives, ...made.map((one) => [...rest, one])]);
		} else this.setReadings(made.flatMap((one) => this.alternatives.map((list) => [...list, one])));
		this.revision = false;
		this.approvedIn = '';
		this.or = false;
		this.modifier = null;
		this.result = false;
		this.thatIs = false;
		this.lastIsRange = false;
	}

	/** Every "voor" doubles the readings; after a few of them the wording is useless. */
	private setReadings(alternatives: readonly (readonly StatedDeadline[])[]): void {
		this.tooMany ||= alternatives.length > MOST_READINGS;
		this.alternatives = this.tooMany ? [[]] : alternatives;
	}

	private period(period: Period, range: boolean, token: Token, linked: boolean): void {
		const { last } = this;
		const from = this.modifier === 'from' && !range;
		if (from && !this.result) {
			this.modifier = null;
			const start = { ...period, precision: 'span', last: period.first } as const;
			if (last?.deadline.kind === 'recurring') this.amendRecurring({ between: start });
			else this.start = { between: start, place: token };
			return;
		}
		if (this.modifier === 'from') this.modifier = null;
		const inside = linked && (period.precision === 'year' || period.precision === 'semester');
		if (last?.deadline.kind === 'recurring' && !this.modifier && (range || inside)) {
			this.amendRecurring({ between: asSpan(period) });
			return;
		}
		if (last?.deadline.kind === 'relative' && this.result && !this.revision && !this.or) {
			this.amend((statement) => ({ ...statement, printedDue: period }));
			this.result = false;
			this.modifier = null;
			return;
		}
		this.state(modified({ kind: 'calendar', period, before: false }, this.modifier));
		this.lastIsRange = range;
	}

	private rhythm(rhythm: ReadRhythm): void {
		const deadline = this.last?.deadline;
		if (deadline?.kind === 'recurring' && !this.or && !this.revision) {
			if (deadline.rhythm === null && rhythm !== null) return this.amendRecurring({ rhythm });
			if (deadline.rhythm === rhythm || rhythm === null) return;
		}
		const range = this.lastIsRange && deadline?.kind === 'calendar' ? deadline.period : null;
		const between = this.start?.between ?? (range && asSpan(range));
		const days = this.undated?.days ?? [];
		if (days.length > 0) this.undated = null;
		this.start = null;
		this.lastIsRange = false;
		const every = { kind: 'recurring', rhythm, between } as const;
		if (range) this.takeBack();
		this.state(days.length > 0 ? days.map((on) => ({ ...every, on })) : [{ ...every, on: null }]);
	}

	/** Removes the last statement, which was only the time frame of a rhythm: "de 2022 à 2024, chaque semestre". */
	private takeBack(): void {
		this.revision = this.last?.revision ?? false;
		this.approvedIn = this.last?.approvedIn ?? '';
		this.alternatives = this.alternatives.map((list) => list.slice(0, -1));
	}

	/** A day of the year belongs to a rhythm, the one before it or one that follows. */
	private dayOfYear(date: PartialDate, place: Place): void {
		const days = daysOfYear(date, this.modifier);
		const deadline = this.last?.deadline;
		this.modifier = null;
		if (deadline?.kind !== 'recurring' || days.length === 0) {
			this.yearMissing();
			this.undated = { days, place };
		} else if (deadline.on) this.state(days.map((on) => ({ ...deadline, on })));
		else {
			const alternatives = this.alternatives;
			const readings = days.map((on) => {
				this.alternatives = alternatives;
				this.amendRecurring({ on });
				return this.alternatives;
			});
			this.setReadings(readings.flat());
		}
	}

	private yearMissing(): void {
		if (this.undated) this.problems.push({ ...placeOf(this.undated.place), problem: 'year-missing' });
		this.undated = null;
	}

	/** Takes the next piece. `linked`: no punctuation separates it from the piece before. */
	take(token: Token, linked: boolean): void {
		const { meaning } = token;
		switch (meaning.kind) {
			case 'period':
				return this.period(meaning.period, meaning.range, token, linked);
			case 'monthDay':
				return this.dayOfYear(meaning.date, token);
			case 'relative': {
				const { terms, snap, earliest } = meaning;
				const event = meaning.event === '' && this.event ? this.event : meaning.event;
				const deadline = { kind: 'relative', event, terms, snap, before: false } as const;
				const printed = this.thatIs ? this.last?.deadline : undefined;
				if (printed?.kind !== 'calendar') return this.state(modified(deadline, this.modifier), earliest);
				this.amend((statement) => ({ ...statement, deadline, printedDue: printed.period }));
				this.thatIs = false;
				return;
			}
			case 'event':
				this.event = meaning.event;
				return this.nameEvent(meaning.event, (event) => event === '' || isX(event));
			case 'eventDay':
				this.eventDay = meaning.period;
				return;
			case 'rhythm':
				return this.rhythm(meaning.rhythm);
			case 'before':
			case 'beforeOrFor':
			case 'from':
				this.modifier = meaning.kind;
				return;
			case 'revision':
				this.revision = true;
				return;
			case 'approval':
				if (this.revision || !this.last?.revision) this.approvedIn = meaning.report;
				else this.amend((statement) => ({ ...statement, approvedIn: meaning.report }));
				return;
			case 'result':
				this.result = true;
				return;
			case 'thatIs':
				this.thatIs = true;
				return;
			case 'or':
				this.or = true;
				return;
			case 'problem':
				this.problems.push({ ...placeOf(token), problem: meaning.problem });
				return;
			default:
				return;
		}
	}

	/** The readings, at the end of the text. */
	finish(): readonly (readonly StatedDeadline[])[] {
		this.yearMissing();
		if (this.start) this.problems.push({ ...placeOf(this.start.place), problem: 'vague' });
		// "X = jalons convenus" and nothing more: due on the day of X itself.
		if (this.event && !this.last && this.problems.length === 0)
			this.state([{ kind: 'relative', event: this.event, terms: [], snap: null, before: false }]);
		if (this.tooMany) return [];
		this.nameEvent(this.event, isX);
		return this.alternatives.filter((list) => list.length > 0);
	}
}

const placeOf = ({ from, to }: Place) => ({ from, to });
