/** The field's closed lists. Types are derived from the lists, so that data, filters and tables cannot differ. */

/**
 * The outcomes that reports give. `closed`: ended with approval, realised or not; published tables count it realised.
 * `unreported`: a duty that no report mentions.
 */
export const REPORT_OUTCOMES = [
	'realised',
	'onTrack',
	'attention',
	'late',
	'closed',
	'replaced',
	'removed',
	'unreported',
] as const;

/** All outcomes. `undecided` is in no report: the data do not say how the part was on an earlier day; see `as-of`. */
export const OUTCOMES = [...REPORT_OUTCOMES, 'undecided'] as const;
export type OutcomeKind = (typeof OUTCOMES)[number];

/**
 * What each outcome means for the tables. `ended`: it has a day and a report that said so, and counts as realised, even
 * if after the due day; a closed part counts too (both annual reports). `open`: still to be done as far as the data say.
 * `out`: taken out of the contract. `unknown`: it may have ended.
 * `hasCause`: reports give its cause, and Tableau 2 counts it by cause. `ofCounted`: parts of counted engagements can have
 * it; the published tables count no others.
 */
export const OUTCOME_TRAITS = {
	realised: { state: 'ended', hasCause: false, ofCounted: true },
	onTrack: { state: 'open', hasCause: false, ofCounted: true },
	attention: { state: 'open', hasCause: true, ofCounted: true },
	late: { state: 'open', hasCause: true, ofCounted: true },
	closed: { state: 'ended', hasCause: false, ofCounted: true },
	replaced: { state: 'out', hasCause: false, ofCounted: false },
	removed: { state: 'out', hasCause: false, ofCounted: false },
	unreported: { state: 'open', hasCause: false, ofCounted: false },
	undecided: { state: 'unknown', hasCause: false, ofCounted: true },
} as const satisfies Record<
	OutcomeKind,
	{ state: 'ended' | 'open' | 'out' | 'unknown'; hasCause: boolean; ofCounted: boolean }
>;

type OutcomeWith<Traits> = {
	[Kind in OutcomeKind]: (typeof OUTCOME_TRAITS)[Kind] extends Traits ? Kind : never;
}[OutcomeKind];
export type EndedKind = OutcomeWith<{ state: 'ended' }>;
export type CausedKind = OutcomeWith<{ hasCause: true }>;

/** Letters of the RAG column: green (G, printed V in the legend), orange, red. */
export const RAGS = ['G', 'O', 'R'] as const;
export type Rag = (typeof RAGS)[number];

/** Cause of a point of attention or a delay: INT, EXT or both in the RAG cell. */
export const CAUSES = ['internal', 'external', 'both'] as const;
export type Cause = (typeof CAUSES)[number];

/** Whether an engagement's parts are counted, and if not, why it is kept all the same. `listed`: a duty in a register. */
export const STANDINGS = ['counted', 'replaced', 'removed', 'followed', 'listed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The period of which a continuing engagement counts one part each. */
export const RHYTHMS = ['quarter', 'semester', 'year'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** The languages in which contracts word their deadlines: those that the reader of wordings knows. */
export const WORDING_LANGUAGES = ['fr', 'nl'] as const;
export type WordingLanguage = (typeof WORDING_LANGUAGES)[number];

/** `register`: no contract, but rules with deadlines of the same kind. */
export const CONTRACT_KINDS = ['contract', 'amendment', 'register'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** How much of a contract the data holds: all of it, some engagements or titles, or only its name. */
export const SCOPES = ['full', 'partial', 'named'] as const;
export type Scope = (typeof SCOPES)[number];

export const SERVICE_KINDS = ['service', 'partner', 'institution'] as const;
export type ServiceKind = (typeof SERVICE_KINDS)[number];

export const REPORT_KINDS = ['semester', 'year', 'text'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

/** Which end of a link states it: the earlier article ("poursuite") or the later one ("suite du précédent CA"). */
export const LINK_ENDS = ['from', 'to'] as const;
export type LinkEnd = (typeof LINK_ENDS)[number];

/** Where in a report a link is printed. */
export const LINK_PLACES = ['column', 'progress', 'closing-list', 'conclusions'] as const;
export type LinkPlace = (typeof LINK_PLACES)[number];

/** What a report's own text says of a part that it counts realised. */
export const SAID = [
	'without-object',
	'without-result',
	'partly',
	'insufficient',
	'still-to-do',
	'not-due',
] as const;
export type Said = (typeof SAID)[number];
