import { error } from '@sveltejs/kit';
import type { Day } from '$lib/domain/calendar';
import { followedContracts, type FollowedContract } from '$lib/domain/followed-contracts';
import { isCounted } from '$lib/domain/outcome';
import { select } from '$lib/domain/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { about, situation } from '$lib/report/about';
import type { ReportInput } from '$lib/report/report-parts';
import { filterFields } from '$lib/report/filter-fields';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/report/report-period';
import { REPORT_PARAMETERS } from '$lib/report/parameters';
import { reportDefinitions } from '$lib/report/table-definitions';
import { tabulate } from '$lib/report/tabulate';
import { today } from '$lib/server/clock';
import { refuseOthers } from '../../../refuse';
import { chartSource } from '../chart-source';
import { contractOf, dayOf, pageOf, selectedOf, type Selected } from '../selected';

/** What the reports up to the day say of engagements of earlier contracts. These stand under no axis of this one. */
function followedOf({ data, dataset, selection }: Selected, day: Day): FollowedContract[] {
	if (selection.axes.length > 0) return [];
	return followedContracts(dataset, data.contract.id, day)
		.map((one) => ({ ...one, scheduled: select(one.scheduled, selection) }))
		.filter(({ scheduled }) => scheduled.length > 0);
}

/**
 * The report that an address asks for (`?period=2025-S1&service=SI&asof=2025-06-30`). A report older than the last one
 * is as of the last day that it covers, unless the address names a day; the last one is as its data say.
 */
export function reportOf(id: string, url: URL, lang: Language) {
	refuseOthers(url, REPORT_PARAMETERS, lang);
	const { data, dataset, scheduled } = contractOf(id, lang);
	if (!scheduled.some(({ part }) => isCounted(part))) error(404, m.nothing_counted({}, { locale: lang }));
	const now = today();
	const periods = reportPeriods(data.contract, scheduled).filter(
		({ covers }) => covers.first.until(now).sign >= 0,
	);
	const last = lastReported(data, dataset);
	const value = url.searchParams.get('period') ?? '';
	const period = chosenPeriod(value, periods, last);
	if (!period) {
		const known = periods.map((one) => one.value).join(', ') || '–';
		error(404, m.report_period_unknown({ value, known }, { locale: lang }));
	}
	const { covers } = period;
	const address = new URL(url);
	const asked = dayOf(url, 'asof', lang);
	if (!asked && last && covers.last.until(last.last).sign > 0)
		address.searchParams.set('asof', covers.last.toString());
	const found = selectedOf(id, address, lang, REPORT_PARAMETERS);
	const day = found.asof ?? (covers.last.until(now).sign > 0 ? covers.last : now);
	const filters = filterFields(found.data, dataset.services, found.values, found.selection, lang);
	const says = about(situation(found.data, dataset, filters.active, found.given, day, lang), {
		title: reportTitle(period, lang),
		order: '',
		definitions: reportDefinitions(
			tabulate('overview', found.data, found.scheduled, found.selected, dataset, lang).table,
		),
		address: pageOf(url),
	});
	const input: ReportInput = {
		...chartSource(found, lang),
		dataset,
		period,
		followed: followedOf(found, day),
		lists: found.lists,
		about: says,
		undecided: found.undecided.length,
	};
	return { input, periods, selection: found.selection, asked, fields: filters.fields };
}
