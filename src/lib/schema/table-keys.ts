import type { CONTRACT_TABLES, SHARED_TABLES } from './records';

/** A reference: columns of a table whose values stand in columns of another one (in the same order). */
export type Reference = {
	readonly columns: readonly string[];
	readonly table: string;
	readonly target: readonly string[];
};

/** What names a row of a table, and what its rows refer to, for other programs that read the files. */
export type TableKeys = {
	readonly title: string;
	/** The columns that together name a row; none where rows have no name. */
	readonly key: readonly string[];
	readonly refers: readonly Reference[];
};

const to = (table: string, columns: readonly string[], target = columns): Reference => ({
	columns,
	table,
	target,
});

const ENGAGEMENT = ['article', 'engagement', 'variant'] as const;
const PART = [...ENGAGEMENT, 'part'] as const;
const inContractAndReport = [to('contracts', ['contract']), to('reports', ['report'])];

export const SHARED_KEYS: Readonly<Record<keyof typeof SHARED_TABLES, TableKeys>> = {
	contracts: {
		title: 'Contracts',
		key: ['contract'],
		refers: [to('contracts', ['follows'], ['contract']), to('reports', ['report'])],
	},
	services: { title: 'Services', key: ['service'], refers: [] },
	reports: { title: 'Reports', key: ['report'], refers: [to('contracts', ['contract'])] },
	continuity: {
		title: 'Links between articles of one contract and the next',
		key: [],
		refers: [
			to('contracts', ['from_contract'], ['contract']),
			to('contracts', ['to_contract'], ['contract']),
			to('reports', ['report']),
		],
	},
	'later-states': {
		title: 'What later reports say of parts that earlier ones count',
		key: ['contract', ...PART, 'report'],
		refers: [
			to('contracts', ['contract']),
			to('reports', ['reported_in'], ['report']),
			to('reports', ['report']),
		],
	},
	'published-realisation': {
		title: 'Tableau 1 as printed',
		key: ['contract', 'year', 'row'],
		refers: inContractAndReport,
	},
	'published-overview': { title: 'Tableau 2 as printed', key: [], refers: inContractAndReport },
	'published-differences': {
		title: 'Why printed figures differ from computed ones',
		key: ['contract', 'table', 'column', 'row', 'figure'],
		refers: inContractAndReport,
	},
	'published-lists': {
		title: 'Lists that a report announces with a number',
		key: ['contract', 'list'],
		refers: inContractAndReport,
	},
	legends: {
		title: 'Letters of the RAG legend of each report',
		key: ['report', 'letter'],
		refers: [to('reports', ['report'])],
	},
};

/** The same for the files of each contract; a table that is no shared one stands in the same folder. */
export const CONTRACT_KEYS: Readonly<Record<keyof typeof CONTRACT_TABLES, TableKeys>> = {
	axes: { title: 'Axes', key: ['axis'], refers: [] },
	articles: { title: 'Articles', key: ['article'], refers: [to('axes', ['axis'])] },
	engagements: { title: 'Engagements', key: ENGAGEMENT, refers: [to('articles', ['article'])] },
	parts: { title: 'Parts', key: PART, refers: [to('engagements', ENGAGEMENT), to('events', ['event'])] },
	revisions: {
		title: 'Revisions',
		key: [...PART, 'revision'],
		refers: [to('parts', PART), to('events', ['event'])],
	},
	statements: {
		title: 'Statements against the count',
		key: [...PART, 'said'],
		refers: [to('parts', PART), to('reports', ['report'])],
	},
	events: { title: 'Events', key: ['event'], refers: [] },
};
