import { error } from '@sveltejs/kit';
import { datasetAsOf } from '$lib/domain/history/dataset-as-of';
import type { Engagement } from '$lib/domain/contract/model';
import { isCounted, tally } from '$lib/domain/contract/outcome';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { select } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { asOfDay, viewContext, type Gaps } from '$lib/views/paper/file-header';
import { today } from '$lib/server/clock';
import { store } from '$lib/server/store';
import { engagementKey } from '$lib/domain/contract/keys';
import { ENGAGEMENT_COLUMNS, type EngagementColumn } from '$lib/views/tableau3/engagement-table';
import type { ParameterName } from '$lib/request/parameters';
import type { QueryReader } from '$lib/request/query';
import { contractBar, filterValues, readSelection } from '$lib/request/contract-filters';
import { queryOf } from '../../refuse';

/** The contract of an address, or a 404 that names those that exist. */
export function contractOf(id: string, lang: Language) {
	const { contract, dataset, graph, lists } = store();
	const found = contract(id);
	if (found) return { ...found, dataset, graph, lists };
	const known = dataset.contracts.map((data) => data.contract.id).join(', ') || '–';
	error(404, m.error_contract_unknown({ id, known }, { locale: lang }));
}

/** The columns of Tableau 3 that an address asks for (`columns=deadline&columns=rag`); none named means all. */
export function columnsOf(query: QueryReader): readonly EngagementColumn[] {
	const columns = query.choices('columns', ENGAGEMENT_COLUMNS);
	return columns.length > 0 ? columns : ENGAGEMENT_COLUMNS;
}

/** What of an earlier day cannot be known about the selected parts; `withoutReport` are engagements that lack their report. */
export function gapsOf(selected: readonly ScheduledPart[], withoutReport: readonly Engagement[]): Gaps {
	const parts = selected.map(({ part }) => part);
	const without = new Set(withoutReport.map(engagementKey));
	return {
		undecided: tally(parts.filter(isCounted)).undecided,
		withoutReport: parts.some(({ engagement }) => without.has(engagementKey(engagement))),
	};
}

export type Selected = ReturnType<typeof chosenOf>;

/**
 * The contract of an address with the parts that its filters select, as of the day that it names and under the days that
 * it tries for events, and what else the address asks for, among the parameters that the page or file `takes`.
 */
export function selectedOf(id: string, url: URL, lang: Language, takes: readonly ParameterName[]) {
	const found = contractOf(id, lang);
	const query = queryOf(url, takes, lang);
	return { ...chosenOf(found, query, lang), query };
}

/** The same for what pages of a contract share, whatever else they take. */
export function chosenOf(found: ReturnType<typeof contractOf>, query: QueryReader, lang: Language) {
	const { id } = found.data.contract;
	const given = query.assumed('if', found.data.events);
	const asof = query.day('asof');
	const then = asof && datasetAsOf(found.dataset, id, asof);
	const state = then?.contracts.get(id);
	const data = state?.data ?? found.data;
	const scheduled = state || given.size > 0 ? schedule(data, given) : found.scheduled;
	const { services } = found.dataset;
	const choice = { data, services, values: filterValues(found.data, services, scheduled), lang };
	const selection = readSelection(query, choice);
	const selected = select(scheduled, selection);
	return {
		...found,
		dataset: then?.dataset ?? found.dataset,
		data,
		scheduled,
		given,
		asof,
		gaps: gapsOf(selected, state?.withoutReport ?? []),
		choice,
		selection,
		selected,
	};
}

/** What a page or a file says by itself about the contract, the filters and the day of its address. */
export function contextOf(found: Selected, lang: Language) {
	const { data, dataset, choice, selection, given, asof, gaps } = found;
	const filters = contractBar(choice, selection);
	const held = viewContext(data, dataset, filters.active, given, asof ?? today(), lang);
	return { filters, context: asof ? asOfDay(held, gaps) : held };
}

/** The page that shows what a file holds. */
export function pageOf({ origin, pathname, search }: URL): string {
	return `${origin}${pathname.replace(/\.[a-z]+$/, '')}${search}`;
}
