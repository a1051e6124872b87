import type { m } from '$lib/i18n/paraglide/messages';
import { OUTCOMES, RAGS } from '../domain/contract/vocabulary.ts';

/**
 * The parameters of all addresses, in the order in which an address is written. From this table follow reading and
 * writing (`query.ts`), the filters (`contract-filters.ts`, `continuity-filters.ts`), the description for programs and
 * the command line, which reads it without a build: it imports nothing that is compiled.
 */

type Parameter = {
	/** The name of the sentence that explains it; null where only pages take it, which explain it themselves. */
	readonly meaning: Extract<keyof typeof m, `query_${string}`> | null;
	/** What may stand for it. */
	readonly example: string;
} & (
	| {
			/** One or several of the values that there are. */
			readonly kind: 'choices' | 'choice';
			/** The closed list; where the data or a view say which there are, what each is. */
			readonly of: readonly string[] | 'text' | 'count' | 'year' | 'report';
	  }
	| { readonly kind: 'flag' | 'text' | 'day' | 'period' | 'sort' | 'assumed' }
);

export const PARAMETERS = {
	wording: { kind: 'text', meaning: 'query_wording', example: 'X + 18 mois' },
	x: { kind: 'period', meaning: 'query_x', example: '2026-03-15' },
	period: { kind: 'choice', of: 'report', meaning: 'query_period', example: '2025-S1' },
	service: { kind: 'choices', of: 'text', meaning: 'query_service', example: 'SI' },
	axis: { kind: 'choices', of: 'count', meaning: 'query_axis', example: '2' },
	contract: { kind: 'choices', of: 'text', meaning: 'query_contract', example: 'ca6' },
	rag: { kind: 'choices', of: RAGS, meaning: 'query_rag', example: 'R' },
	outcome: { kind: 'choices', of: OUTCOMES, meaning: 'query_outcome', example: 'late' },
	year: { kind: 'choices', of: 'year', meaning: 'query_year', example: '2024' },
	waiting: { kind: 'flag', meaning: 'query_waiting', example: '1' },
	q: { kind: 'text', meaning: 'query_q', example: 'words' },
	kind: { kind: 'choice', of: 'text', meaning: null, example: 'article' },
	line: { kind: 'choice', of: 'text', meaning: 'query_line', example: 'ca6/29' },
	columns: { kind: 'choices', of: 'text', meaning: 'query_columns', example: 'rag' },
	sort: { kind: 'sort', meaning: 'query_sort', example: '-due' },
	cell: { kind: 'choice', of: 'text', meaning: null, example: 'realisation.2022.T2.number' },
	asof: { kind: 'day', meaning: 'query_asof', example: '2020-06-30' },
	against: { kind: 'day', meaning: null, example: '2020-12-31' },
	if: { kind: 'assumed', meaning: 'query_if', example: 'event:2026-03-15' },
	event: { kind: 'text', meaning: null, example: 'event' },
	day: { kind: 'day', meaning: null, example: '2026-03-15' },
	theme: { kind: 'choice', of: 'text', meaning: null, example: 'dark' },
	back: { kind: 'text', meaning: null, example: '/fr' },
} as const satisfies Record<string, Parameter>;

export type ParameterName = keyof typeof PARAMETERS;
/** The names of the parameters of a kind. */
export type Named<Kind extends Parameter['kind']> = {
	[Name in ParameterName]: (typeof PARAMETERS)[Name]['kind'] extends Kind ? Name : never;
}[ParameterName];

/** A parameter by its name: what is true of all of them. */
export const parameter = (name: ParameterName): Parameter => PARAMETERS[name];

/** Whether an address may hold several values of a parameter. */
export function takesSeveral(name: ParameterName): boolean {
	const { kind } = parameter(name);
	return kind === 'choices' || kind === 'assumed';
}

/** The filters of the parts of a contract. */
export const CONTRACT_FILTERS = ['service', 'axis', 'rag', 'outcome', 'year', 'waiting', 'q'] as const;
export type ContractFilter = (typeof CONTRACT_FILTERS)[number];

/** The filters of the articles of all contracts. */
export const CONTINUITY_FILTERS = ['service', 'axis', 'contract', 'q'] as const;
export type ContinuityFilter = (typeof CONTINUITY_FILTERS)[number];
