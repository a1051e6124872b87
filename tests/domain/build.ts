import { parsePeriod, type Day, type Period } from '$lib/domain/time/calendar';
import { parseRelative, type Deadline, type KnownDay, type Resolution } from '$lib/domain/time/deadline';
import type { GivenDays } from '$lib/domain/time/events';
import type {
	Article,
	Axis,
	ContractData,
	DatedDeadline,
	Engagement,
	Event,
	Link,
	LinkNode,
	Outcome,
	Part,
	Report,
	Translated,
} from '$lib/domain/contract/model';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import {
	CAUSES,
	OUTCOMES,
	RHYTHMS,
	type Cause,
	type Rag,
	type Standing,
} from '$lib/domain/contract/vocabulary';

/** Short descriptions to the records that the rules work on. A description that means nothing throws. */

/** The contract in which every described record stands. */
export const CONTRACT = 'ca';

/** What a test says of a part; the rest has a default. Parts of the same article and name share one engagement. */
export type Described = {
	readonly article?: number;
	/** Axis of the article; the first description of an article counts. */
	readonly axis?: number | null;
	/** `E1` or `E1 NEW`. */
	readonly name?: string;
	readonly services?: readonly string[];
	readonly standing?: Standing;
	readonly rag?: Rag | null;
	/** What stands in the RAG cell. */
	readonly ragPrinted?: string;
	/** Cause in the RAG cell; that of the outcome stands in `outcome`. */
	readonly cause?: Cause | null;
	readonly title?: Partial<Translated>;
	readonly progress?: Partial<Translated>;
	readonly attention?: Partial<Translated>;
	readonly articleTitle?: Partial<Translated>;
	/** See `deadline`. */
	readonly due?: string;
	/** Approved revisions, the oldest first. */
	readonly revised?: readonly string[];
	readonly wording?: string;
	/** See `outcome`. */
	readonly outcome?: string;
	/** Report in which the part and its engagement were read. */
	readonly report?: string;
	/** Report that first said that the part had ended. */
	readonly reportedIn?: string;
	/** Report that approved each of `revised`. */
	readonly approvedIn?: readonly string[];
};

export type DescribedEvent = {
	readonly id: string;
	/** The stated day or period. */
	readonly day?: string;
	/** The day or period on which it is expected. */
	readonly expected?: string;
	/** The part whose end is X, without the contract: `1/E2/1`. */
	readonly follows?: string;
	readonly report?: string;
};

export type Surroundings = {
	readonly events?: readonly DescribedEvent[];
	readonly from?: string | null;
	readonly to?: string | null;
	/** The axes in the order of the contract. */
	readonly axes?: readonly number[];
};

const words = ({ fr = '', nl = '' }: Partial<Translated> = {}): Translated => ({ fr, nl });

/** A period in the data's notation. */
export function period(text: string): Period {
	const found = parsePeriod(text);
	if (!found) throw new Error(`no period: ${text}`);
	return found;
}

/** A day: `2020-12-31`. */
export function day(text: string): Day {
	return period(text).first;
}

/**
 * A deadline: `2020-12-31`, `before 2024-Q2`; `every quarter 2024-Q2`; `note: X + 18 months` for the event `note`;
 * nothing where none is stated.
 */
export function deadline(text: string): Deadline {
	if (text === '') return { kind: 'unstated' };
	const [event, relative] = text.split(': ');
	if (event !== undefined && relative !== undefined) {
		const parsed = parseRelative(relative);
		if (!parsed) throw new Error(`no relative deadline: ${text}`);
		return { kind: 'relative', event, ...parsed };
	}
	const [word, ...rest] = text.split(' ');
	if (word === 'before') return { kind: 'calendar', period: period(rest.join(' ')), before: true };
	const [rhythmText, periodText = ''] = rest;
	const rhythm = RHYTHMS.find((candidate) => candidate === rhythmText);
	if (word === 'every' && rhythm) return { kind: 'recurring', rhythm, period: period(periodText) };
	return { kind: 'calendar', period: period(text), before: false };
}

/** An outcome: `onTrack`; `realised`, `closed 2020-12-01`; `late`, `attention both`. */
export function outcome(text: string, reportedIn = ''): Outcome {
	const [kindText, detail = ''] = text.split(' ');
	const kind = OUTCOMES.find((candidate) => candidate === kindText);
	switch (kind) {
		case undefined:
			throw new Error(`no outcome: ${text}`);
		case 'realised':
		case 'closed':
			return { kind, on: detail === '' ? null : period(detail), reportedIn };
		case 'attention':
		case 'late':
			return { kind, cause: CAUSES.find((cause) => cause === detail) ?? null };
		default:
			return { kind };
	}
}

const dated = (wording: string, due: string, approvedIn = ''): DatedDeadline => ({
	wording,
	wordingLanguage: wording === '' ? null : 'fr',
	saysMore: wording !== '',
	deadline: deadline(due),
	printedDue: null,
	approvedIn,
});

/** An event of the contract. */
export function event({ id, day: stated, expected, follows, report = '' }: DescribedEvent): Event {
	return {
		contract: CONTRACT,
		id,
		day: stated === undefined ? null : period(stated),
		expected: expected === undefined ? null : period(expected),
		follows: follows === undefined ? null : `${CONTRACT}/${follows}`,
		title: words(),
		report,
	};
}

/** The records of one contract, with one part per description, numbered within its engagement. */
export function contractData(
	described: readonly Described[],
	{ events = [], from = '2019-01-01', to = '2020-12-31', axes = [1, 2, 3, 4] }: Surroundings = {},
): ContractData {
	const axisByNumber = new Map<number, Axis>(
		axes.map((number) => [number, { contract: CONTRACT, number, title: words(), short: words() }]),
	);
	const articles = new Map<number, Article>();
	const engagements = new Map<string, Engagement>();
	const numbers = new Map<string, number>();
	const parts = described.map((one): Part => {
		const { article: number = 1, axis = 1, name = 'E1', due = '2020-12-31' } = one;
		const article = articles.get(number) ?? {
			contract: CONTRACT,
			number,
			axis: axis === null ? null : (axisByNumber.get(axis) ?? null),
			title: words(one.articleTitle),
			otherTitle: { fr: '', nl: '' },
			report: '',
		};
		articles.set(number, article);
		const key = `${number}/${name}`;
		const [code = '', variant = ''] = name.split(' ');
		const engagement = engagements.get(key) ?? {
			article,
			code,
			variant,
			standing: one.standing ?? 'counted',
			replacedBy: '',
			decidedIn: '',
			services: one.services ?? ['SSS'],
			serviceForms: (one.services ?? ['SSS']).map((id) => ({ fr: id, nl: `${id}-nl` })),
			title: words(one.title),
			ragPrinted: one.ragPrinted ?? '',
			rag: one.rag ?? null,
			cause: one.cause ?? null,
			progress: words(one.progress),
			attention: words(one.attention),
			report: one.report ?? '',
		};
		engagements.set(key, engagement);
		const partNumber = (numbers.get(key) ?? 0) + 1;
		numbers.set(key, partNumber);
		return {
			engagement,
			number: partNumber,
			original: dated(one.wording ?? '', due),
			revisions: (one.revised ?? []).map((text, at) => dated('', text, one.approvedIn?.[at])),
			outcome: outcome(one.outcome ?? 'onTrack', one.reportedIn),
			inferred: { fr: '', nl: '' },
			report: one.report ?? '',
		};
	});
	return {
		contract: {
			id: CONTRACT,
			kind: 'contract',
			scope: 'full',
			from: from === null ? null : period(from),
			to: to === null ? null : period(to),
			title: words(),
			short: words(),
			follows: null,
		},
		axes: [...axisByNumber.values()],
		articles: [...articles.values()],
		engagements: [...engagements.values()],
		parts,
		events: events.map(event),
	};
}

/** A report `r1` of the contract: the period that it covers, and the day on which it is out, where that is known. */
export function report(id: string, covers: string, out?: string): Report {
	return {
		id,
		contract: CONTRACT,
		kind: 'year',
		coversTo: period(covers),
		day: out === undefined ? null : period(out),
		title: words(),
	};
}

/** Days to try for events: `{ note: '2019-11-05' }`. */
export function given(days: Readonly<Record<string, string>>): GivenDays {
	return new Map(Object.entries(days).map(([id, text]) => [id, period(text)]));
}

/** The described parts, scheduled. */
export function scheduled(
	described: readonly Described[],
	surroundings: Surroundings = {},
	days: Readonly<Record<string, string>> = {},
): ScheduledPart[] {
	return schedule(contractData(described, surroundings), given(days));
}

/** The only one of a list; throws when there are none or several. */
export function only<T>(list: readonly T[]): T {
	const [one, ...more] = list;
	if (one === undefined || more.length > 0) throw new Error(`${list.length} instead of one`);
	return one;
}

/** One described part. */
export function part(described: Described = {}): Part {
	return only(contractData([described]).parts);
}

const node = (text: string): LinkNode => {
	const [contract = '', article = '', engagement = ''] = text.split('/');
	return { contract, article, engagement };
};

/** A continuity link between two ends such as `ca6/14/E1`. */
export function link(from: string, to: string): Link {
	return {
		from: node(from),
		to: node(to),
		statedBy: 'from',
		place: 'column',
		printed: '',
		note: { fr: '', nl: '' },
		report: '',
	};
}

/**
 * A period as text, by its own fields. Days must never be compared with `toEqual`: they have no own properties, so
 * that any two of them would pass for equal.
 */
export function show({ precision, first, last }: Period): string {
	return precision === 'day' && first.equals(last)
		? first.toString()
		: `${precision} ${first.toString()}..${last.toString()}`;
}

/** The day of an event as text: `stated 2019-11-05`, `expected 2020-12-31 by ca/1/E1/1`, `no day`. */
export function showKnown(known: KnownDay | null): string {
	if (!known) return 'no day';
	return `${known.kind} ${show(known.on)}${known.part === null ? '' : ` by ${known.part}`}`;
}

/** What a deadline comes to as text: `due …`, `expected …`, `waiting for …`, `undated`. */
export function showResolution(resolution: Resolution): string {
	switch (resolution.kind) {
		case 'due':
		case 'expected':
			return `${resolution.kind} ${show(resolution.on)}`;
		case 'waiting':
			return `waiting for ${resolution.event}`;
		case 'undated':
			return 'undated';
	}
}
