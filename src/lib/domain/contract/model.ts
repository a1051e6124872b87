import type { Period } from '$lib/domain/time/calendar';
import type { Deadline } from '$lib/domain/time/deadline';
import type {
	Cause,
	CausedKind,
	ContractKind,
	EndedKind,
	LinkEnd,
	LinkPlace,
	OutcomeKind,
	Rag,
	ReportKind,
	Scope,
	ServiceKind,
	Standing,
	WordingLanguage,
} from './vocabulary';

/**
 * Checked data: the only shapes the rules work on. Records point upwards (a part to its engagement, that to its
 * article), never down, so that each fact is held once. Made by `ingest/assemble-…`, never by hand.
 */

/** A text of the data in the languages it has, by their codes; empty or left out where it has none. */
export type Translated = { readonly fr: string; readonly nl: string } & {
	readonly [language: string]: string;
};

export type Contract = {
	readonly id: string;
	readonly kind: ContractKind;
	readonly scope: Scope;
	readonly from: Period | null;
	readonly to: Period | null;
	readonly title: Translated;
	readonly short: Translated;
	/** The contract that an amendment prolongs. */
	readonly follows: string | null;
};

export type Service = {
	readonly id: string;
	readonly kind: ServiceKind;
	readonly name: Translated;
	readonly abbreviationNl: string;
	/** Other forms that the reports print (SdSS for SSS). */
	readonly also: readonly string[];
};

export type Report = {
	readonly id: string;
	readonly contract: string;
	readonly kind: ReportKind;
	readonly coversTo: Period;
	/** The day of the report itself, where it can be read. */
	readonly day: Period | null;
	readonly title: Translated;
};

export type Axis = {
	readonly contract: string;
	readonly number: number;
	readonly title: Translated;
	readonly short: Translated;
};

export type Article = {
	readonly contract: string;
	readonly number: number;
	/** Null where the report does not name the axis of the article. */
	readonly axis: Axis | null;
	readonly title: Translated;
	/** A really different title that another place of the report prints. */
	readonly otherTitle: Translated;
	readonly report: string;
};

export type Engagement = {
	readonly article: Article;
	/** `E1`; V1 is the same. */
	readonly code: string;
	/** `NEW` for a reworded engagement that replaced the first one; else empty. */
	readonly variant: string;
	readonly standing: Standing;
	readonly replacedBy: string;
	readonly decidedIn: string;
	/** A shared engagement belongs to each of its services. */
	readonly services: readonly string[];
	/** Their short forms, in the same order. */
	readonly serviceForms: readonly Translated[];
	readonly title: Translated;
	/** The RAG cell as printed. */
	readonly ragPrinted: string;
	readonly rag: Rag | null;
	readonly cause: Cause | null;
	readonly progress: Translated;
	readonly attention: Translated;
	readonly report: string;
};

/** One deadline of a part: the first is the original, each later one was approved by a report. */
export type DatedDeadline = {
	/** The deadline as printed; empty where the report prints none. */
	readonly wording: string;
	/** The language of the wording; null when it holds no words, only figures. */
	readonly wordingLanguage: WordingLanguage | null;
	/** Whether the wording says more than the day or period that is the deadline: "24 juin 2022" does not. */
	readonly saysMore: boolean;
	readonly deadline: Deadline;
	/** The due day that the report prints after the wording, if it does. */
	readonly printedDue: Period | null;
	/** Report that approved a revision; empty on the original and where the reports do not say. */
	readonly approvedIn: string;
};

export type Outcome =
	| { readonly kind: EndedKind; readonly on: Period | null; readonly reportedIn: string }
	| { readonly kind: CausedKind; readonly cause: Cause | null }
	| { readonly kind: Exclude<OutcomeKind, EndedKind | CausedKind> };

/** The unit that every published table counts (the reports call it AE). */
export type Part = {
	readonly engagement: Engagement;
	readonly number: number;
	readonly original: DatedDeadline;
	readonly revisions: readonly DatedDeadline[];
	readonly outcome: Outcome;
	/** Which value is inferred rather than printed, and why; empty when all is printed. */
	readonly inferred: Translated;
	readonly report: string;
};

/** A named event X from whose day deadlines count. */
export type Event = {
	readonly contract: string;
	readonly id: string;
	/** The day that is stated, with its precision. */
	readonly day: Period | null;
	/** The day on which it is expected, where a source says so; it fixes no deadline. */
	readonly expected: Period | null;
	/** Key of the part whose realisation is X, when the wording says so. */
	readonly follows: string | null;
	readonly title: Translated;
	readonly report: string;
};

/** What a later report says of a part that an earlier report counts. */
export type LaterState = {
	readonly part: string;
	readonly outcome: Outcome;
	readonly note: Translated;
	readonly report: string;
};

/** One end of a continuity link; empty where the report names only the contract or the article. */
export type LinkNode = { readonly contract: string; readonly article: string; readonly engagement: string };

/**
 * A statement that an article goes on in a later contract; `from` is always the earlier one. The contract of `to` is
 * empty when the article is followed up outside any contract.
 */
export type Link = {
	readonly from: LinkNode;
	readonly to: LinkNode;
	readonly statedBy: LinkEnd;
	readonly place: LinkPlace;
	readonly printed: string;
	readonly note: Translated;
	readonly report: string;
};

/** All that is known of one contract. */
export type ContractData = {
	readonly contract: Contract;
	readonly axes: readonly Axis[];
	readonly articles: readonly Article[];
	readonly engagements: readonly Engagement[];
	readonly parts: readonly Part[];
	readonly events: readonly Event[];
};

export type Dataset = {
	readonly contracts: readonly ContractData[];
	readonly services: readonly Service[];
	readonly reports: readonly Report[];
	readonly links: readonly Link[];
	readonly laterStates: readonly LaterState[];
};

/** `E1` or `E1 NEW`: the name of an engagement within its article. */
export function engagementName({ code, variant }: { code: string; variant: string }): string {
	return variant ? `${code} ${variant}` : code;
}

/** The short forms of a service, `SI` and in Dutch `DU`: its id is the French one. */
export const shortForms = ({ id, abbreviationNl }: Service): Translated => ({ fr: id, nl: abbreviationNl });

/** The short forms of the services that a contract names, by their ids. */
export function serviceForms({ engagements }: ContractData): ReadonlyMap<string, Translated> {
	return new Map(
		engagements.flatMap(({ services, serviceForms: forms }) =>
			services.map((id, at): [string, Translated] => [id, forms[at] ?? { fr: id, nl: '' }]),
		),
	);
}

/** The deadline that counts: the last approved one (domain: "the last approved one counts; all are kept"). */
export function currentDeadline(part: Part): DatedDeadline {
	return part.revisions.at(-1) ?? part.original;
}
