import { formatPeriod, type Period, type Term } from '$lib/domain/calendar';
import { formatDeadline, type Deadline } from '$lib/domain/deadline';
import { scan, type Meaning, type ReadRhythm, type Token, type WordingProblem } from './tokens';

/**
 * Reads a deadline as people word it, in French or Dutch, and says what it understood, from which part of the text,
 * and what it did not read. It guesses nothing: a wording that allows two readings gives both, one that cannot be
 * read is a problem with its place in the text.
 */

/** A deadline that a wording states. A recurring one has no period yet: how often, on which day, between which days. */
export type ReadDeadline =
	| Exclude<Deadline, { kind: 'recurring' | 'unstated' }>
	| {
			readonly kind: 'recurring';
			readonly rhythm: ReadRhythm;
			readonly on: { readonly month: number; readonly day: number } | null;
			readonly between: Period | null;
	  };

export type Statement = {
	readonly deadline: ReadDeadline;
	/** How early it may be done, for "6 à 12 mois après". */
	readonly earliest: readonly Term[] | null;
	/** It replaces the statement before it. */
	readonly revision: boolean;
	/** The report that approved it (`2020-s1`); empty when the wording does not say. */
	readonly approvedIn: string;
	/** The result that the wording itself prints. */
	readonly printedDue: Period | null;
};

export type Span = { readonly from: number; readonly to: number };
export type Problem = Span & { readonly problem: WordingProblem };

export type WordingReading = {
	/** The readings that the wording allows; more than one when it is ambiguous, none when it cannot be read. */
	readonly readings: readonly (readonly Statement[])[];
	/** The day of X that the wording prints. */
	readonly eventDay: Period | null;
	readonly pieces: readonly Token[];
	readonly unread: readonly Span[];
	readonly problems: readonly Problem[];
};

/** A wording is one cell of a table; nothing longer is read. */
export const LONGEST_WORDING = 2000;

const before = (deadline: ReadDeadline): ReadDeadline =>
	deadline.kind === 'recurring' ? deadline : { ...deadline, before: true };

/** Collects statements while the pieces are gone through from left to right. */
class Assembly {
	private alternatives: Statement[][] = [[]];
	private revision = false;
	private approvedIn = '';
	private result = false;
	private or = false;
	private thatIs = false;
	private open: 'before' | 'beforeOrFor' | 'from' | null = null;
	private monthDay: { month: number; day: number } | null = null;
	eventDay: Period | null = null;
	readonly problems: Problem[] = [];

	private get last(): Statement | undefined {
		return this.alternatives.at(-1)?.at(-1);
	}

	/** Replaces the last statement of every reading that ends with it. */
	private amend(change: (statement: Statement) => Statement): void {
		const { last } = this;
		if (!last) return;
		const changed = change(last);
		this.alternatives = this.alternatives.map((list) =>
			list.at(-1) === last ? [...list.slice(0, -1), changed] : list,
		);
	}

	private state(deadline: ReadDeadline, earliest: readonly Term[] | null = null): void {
		const made: Statement = {
			deadline: this.open === 'before' ? before(deadline) : deadline,
			earliest,
			revision: this.revision,
			approvedIn: this.revision ? this.approvedIn : '',
			printedDue: null,
		};
		if (this.or && this.last) {
			const rest = this.alternatives.at(-1)?.slice(0, -1) ?? [];
			this.alternatives.push([...rest, made]);
		} else if (this.open === 'beforeOrFor') {
			this.alternatives = [
				...this.alternatives.map((list) => [...list, made]),
				...this.alternatives.map((list) => [...list, { ...made, deadline: before(deadline) }]),
			];
		} else {
			this.alternatives = this.alternatives.map((list) => [...list, made]);
		}
		this.revision = false;
		this.approvedIn = '';
		this.or = false;
		this.open = null;
		this.result = false;
		this.thatIs = false;
	}

	private period(period: Period, range: boolean): void {
		const { last } = this;
		if (last?.deadline.kind === 'recurring' && (range || this.open === 'from')) {
			const { deadline } = last;
			const between = range ? period : { ...period, precision: 'span' as const, last: period.first };
			this.amend((statement) => ({ ...statement, deadline: { ...deadline, between } }));
			this.open = null;
			return;
		}
		if (last?.deadline.kind === 'relative' && this.result && !this.revision && !this.or) {
			this.amend((statement) => ({ ...statement, printedDue: period }));
			this.result = false;
			return;
		}
		this.state({ kind: 'calendar', period, before: false });
	}

	private rhythm(rhythm: ReadRhythm): void {
		const { last } = this;
		if (last?.deadline.kind === 'recurring' && !this.or) {
			const { deadline } = last;
			if (deadline.rhythm === null && rhythm !== null)
				this.amend((statement) => ({ ...statement, deadline: { ...deadline, rhythm } }));
			return;
		}
		this.state({ kind: 'recurring', rhythm, on: this.monthDay, between: null });
		this.monthDay = null;
	}

	take(token: Token, next: Token | undefined): void {
		const { meaning } = token;
		switch (meaning.kind) {
			case 'period':
				return this.period(meaning.period, meaning.range);
			case 'relative': {
				const { terms, snap, event } = meaning;
				const stated = this.thatIs ? this.last : undefined;
				const deadline = { kind: 'relative', event, terms, snap, before: false } as const;
				if (stated?.deadline.kind === 'calendar') {
					const printedDue = stated.deadline.period;
					this.amend((statement) => ({ ...statement, deadline, printedDue }));
					this.thatIs = false;
				} else this.state(deadline, meaning.earliest);
				return;
			}
			case 'event': {
				const { last } = this;
				if (last?.deadline.kind === 'relative') {
					const { deadline } = last;
					if (deadline.event === '' || /^x$/i.test(deadline.event))
						this.amend((statement) => ({
							...statement,
							deadline: { ...deadline, event: meaning.event },
						}));
				} else if (!last)
					this.state({ kind: 'relative', event: meaning.event, terms: [], snap: null, before: false });
				return;
			}
			case 'eventDay':
				this.eventDay = meaning.period;
				return;
			case 'rhythm':
				return this.rhythm(meaning.rhythm);
			case 'monthDay': {
				const { last } = this;
				if (last?.deadline.kind === 'recurring') {
					const { deadline } = last;
					this.amend((statement) => ({
						...statement,
						deadline: { ...deadline, on: { month: meaning.month, day: meaning.day } },
					}));
				} else {
					this.monthDay = { month: meaning.month, day: meaning.day };
					if (!next) this.problems.push({ from: token.from, to: token.to, problem: 'year-missing' });
				}
				return;
			}
			case 'before':
			case 'beforeOrFor':
			case 'from':
				this.open = meaning.kind;
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
				this.problems.push({ from: token.from, to: token.to, problem: meaning.problem });
				return;
			case 'label':
			case 'filler':
				return;
		}
	}

	/** A day of the year that no rhythm took: the year is missing. */
	finish(place: Span): Statement[][] {
		if (this.monthDay) this.problems.push({ ...place, problem: 'year-missing' });
		return this.alternatives.filter((list) => list.length > 0);
	}
}

/** A rhythm before a colon names what follows ("Ensuite, révision annuelle : 01/06/2020"), it is no deadline itself. */
function withoutLabels(tokens: readonly Token[], text: string): Token[] {
	return tokens.map((token, at) => {
		if (token.meaning.kind !== 'rhythm') return token;
		const dated = tokens.slice(at + 1).find(({ meaning }) => meaning.kind !== 'filler');
		const between = dated ? text.slice(token.to, dated.from) : '';
		const labels = dated?.meaning.kind === 'period' && /:\s*$/.test(between);
		return labels ? { ...token, meaning: { kind: 'label' } as const } : token;
	});
}

/** Text before a colon and a deadline says what the deadline is for: read, as a label. */
function labelled(
	text: string,
	unread: readonly Span[],
	tokens: readonly Token[],
): { labels: Token[]; rest: Span[] } {
	const labels: Token[] = [];
	const rest: Span[] = [];
	for (const span of unread) {
		const next = tokens.find((token) => token.from >= span.to && token.meaning.kind !== 'filler');
		const between = next ? text.slice(span.from, next.from) : '';
		const isLabel = next && /^[^:;]{1,120}:[\s]*$/.test(between) && next.meaning.kind !== 'problem';
		if (isLabel) labels.push({ ...span, meaning: { kind: 'label' } });
		else rest.push(span);
	}
	return { labels, rest };
}

export function readWording(text: string): WordingReading {
	if (text.length > LONGEST_WORDING) {
		const all = { from: 0, to: text.length };
		return {
			readings: [],
			eventDay: null,
			pieces: [],
			unread: [all],
			problems: [{ ...all, problem: 'too-long' }],
		};
	}
	const scanned = scan(text);
	const { labels, rest } = labelled(text, scanned.unread, scanned.tokens);
	const tokens = withoutLabels(scanned.tokens, text);
	const meaningful = tokens.filter(({ meaning }) => meaning.kind !== 'filler');
	const assembly = new Assembly();
	meaningful.forEach((token, at) => assembly.take(token, meaningful[at + 1]));
	const monthDay = meaningful.find(({ meaning }) => meaning.kind === 'monthDay');
	const readings = assembly.finish({ from: monthDay?.from ?? 0, to: monthDay?.to ?? text.length });
	const problems = [...assembly.problems];
	const all = { from: 0, to: text.length };
	if (readings.length === 0 && problems.length === 0) problems.push({ ...all, problem: 'nothing-read' });
	if (readings.length > 1) problems.push({ ...all, problem: 'two-readings' });
	for (const { deadline } of new Set(readings.flat()))
		if (deadline.kind === 'relative' && deadline.event === '')
			problems.push({ ...placeOf(meaningful, 'relative', all), problem: 'event-missing' });
	return {
		readings,
		eventDay: assembly.eventDay,
		pieces: [...tokens, ...labels].sort((a, b) => a.from - b.from),
		unread: rest,
		problems,
	};
}

function placeOf(tokens: readonly Token[], kind: Meaning['kind'], otherwise: Span): Span {
	const found = tokens.find(({ meaning }) => meaning.kind === kind);
	return found ? { from: found.from, to: found.to } : otherwise;
}

function statementText({ deadline, earliest, approvedIn }: Statement): string {
	const approved = approvedIn ? ` (${approvedIn})` : '';
	if (deadline.kind !== 'recurring') {
		const from = earliest?.map(({ count, unit }) => ` from ${count} ${unit}s`).join('') ?? '';
		return `${formatDeadline(deadline)}${from}${approved}`;
	}
	const { rhythm, on, between } = deadline;
	const pad = (number: number) => String(number).padStart(2, '0');
	return [
		rhythm === null ? 'continuous' : `every ${rhythm}`,
		on ? ` on ${pad(on.month)}-${pad(on.day)}` : '',
		between ? ` in ${formatPeriod(between)}` : '',
		approved,
	].join('');
}

/**
 * What was read, in one line, for test cases and for comparing: statements joined by ` & `, revisions by ` > `,
 * alternative readings by ` | `. Example: `2019-12-31 > 2020-12-31 (2019-s1) > 2021-04-30 (2020-s1)`.
 */
export function summarise({ readings }: WordingReading): string {
	return readings
		.map((statements) =>
			statements
				.map((statement, at) => {
					const joint = at === 0 ? '' : statement.revision ? ' > ' : ' & ';
					return joint + statementText(statement);
				})
				.join(''),
		)
		.join(' | ');
}
