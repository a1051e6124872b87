import { FORMATS, PICTURES, type Format, type Picture } from './formats.ts';
import { CONTINUITY_FILTERS, CONTRACT_FILTERS, type ParameterName } from './parameters.ts';
import type { TableName } from './table-names.ts';

/** Which parameters each address takes, and which formats each file has. Imports nothing that is compiled. */

/** What chooses the parts of any table or chart of a contract: its filters, the day, the days tried for events. */
export const SELECTION = [...CONTRACT_FILTERS, 'asof', 'if'] as const;

const TABLE = FORMATS.filter((format) => format !== 'ics');

type Served = { readonly takes: readonly ParameterName[]; readonly formats: readonly (Format | Picture)[] };

/** The files. What chooses nothing of a file is refused: one that passes over filters would mislead. */
export const FILES = {
	// The quarters are a calendar and keep their order.
	realisation: { takes: SELECTION, formats: TABLE },
	overview: { takes: [...SELECTION, 'sort'], formats: TABLE },
	engagements: { takes: [...SELECTION, 'sort', 'columns'], formats: TABLE },
	deadlines: { takes: [...SELECTION, 'sort'], formats: FORMATS },
	punctuality: { takes: [...SELECTION, 'sort'], formats: TABLE },
	// The printed figures are about the whole contract.
	reconciliation: { takes: [], formats: TABLE },
	report: { takes: ['period', ...SELECTION], formats: ['docx'] },
	chart: { takes: SELECTION, formats: PICTURES },
	continuity: { takes: [...CONTINUITY_FILTERS, 'line'], formats: [...TABLE, ...PICTURES] },
	succession: { takes: SELECTION, formats: TABLE },
	wording: { takes: ['wording', 'x'], formats: ['json'] },
} as const satisfies Record<TableName, Served> & Record<string, Served>;

/** The pages that take something else than the file of their name; those that take nothing are not named. */
export const PAGES = {
	contract: SELECTION,
	article: SELECTION,
	realisation: [...SELECTION, 'against'],
	// The filters of the other pages come along in the address, and go on to the next one.
	reconciliation: [...SELECTION, 'cell'],
	// The form of a page without scripts sends `event` and `day`, which become `if`.
	event: [...SELECTION, 'event', 'day'],
	search: ['q', 'kind'],
	theme: ['theme', 'back'],
} as const satisfies Record<string, readonly ParameterName[]>;
