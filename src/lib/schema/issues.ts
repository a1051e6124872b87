/** What can be wrong with a zip that the files come in. */
export const ZIP_ISSUE_CODES = ['zip-unreadable', 'zip-too-large', 'zip-path', 'zip-name-twice'] as const;

/**
 * What is wrong with the data, as data: collected, never thrown. The sentence that tells a reader where, what and
 * what to do is in `i18n`, one per code.
 */
export const ISSUE_CODES = [
	'file-missing',
	'file-unknown',
	'file-empty',
	'not-utf8',
	'byte-replaced',
	'control-character',
	'character-lost',
	'description-unreadable',
	'column-missing',
	'column-unknown',
	'column-twice',
	'row-length',
	'quote-open',
	'cell-required',
	'not-a-number',
	'not-a-period',
	'not-a-deadline',
	'not-in-list',
	'service-unknown',
	'reference-unknown',
	'key-twice',
	'event-needed',
	'event-not-needed',
	'rhythm-not-period',
	'revision-order',
	'event-circle',
	'outcome-standing',
	...ZIP_ISSUE_CODES,
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

export type Issue = {
	readonly code: IssueCode;
	/** `error`: the row (or the file) is left out. `warning`: it is used without what is wrong. */
	readonly severity: 'error' | 'warning';
	readonly file: string;
	/** Line of the file as a text editor counts it, from 1; null when the file as a whole is meant. */
	readonly line: number | null;
	readonly column: string | null;
	readonly value: string;
	/** What the sentence needs besides: the values that are allowed, the line of the first duplicate. */
	readonly detail: string;
};
