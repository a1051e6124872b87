import { error } from '@sveltejs/kit';
import { isAfter, type Day } from '$lib/domain/time/calendar';
import { linksAsOf } from '$lib/domain/history/dataset-as-of';
import { followedContracts, type FollowedContract } from '$lib/domain/continuity/followed-contracts';
import { isCounted } from '$lib/domain/contract/outcome';
import { select } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { fileHeader, viewContext } from '$lib/views/paper/file-header';
import type { ReportInput } from '$lib/views/annual-report/report-parts';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/request/report-period';
import { reportsUntil } from '$lib/views/front/report-changes';
import { reportDefinitions, contractTable } from '$lib/views/table/contract-tables';
import { today } from '$lib/server/clock';
import { chartSource } from '../chart-source';
import { contractOf, pageOf, type Selected, chosenOf } from '../contract-request';
import { reportDay } from '$lib/domain/history/report-out';
import { contractBar } from '$lib/request/contract-filters';
import { FILES } from '$lib/request/takes';
import { queryOf, refuser, sharedQuery } from '../../../refuse';

/** What the reports up to the day say of engagements of earlier contracts. These stand under no axis of this one. */
function followedOf({ data, dataset, selection }: Selected, day: Day): FollowedContract[] {
	if (selection.axes.length > 0) return [];
	return followedContracts(dataset, data.contract.id, day)
		.map((one) => ({ ...one, scheduled: select(one.scheduled, selection) }))
		.filter(({ scheduled }) => scheduled.length > 0);
}

/**
 * The report that an address asks for (`?period=2025-S1&service=SI&asof=2025-06-30`). A report older than the last one
 * is as of the last day that it covers, unless the address names a day; the last one is as its data say, and knows of
 * other contracts what was known on its own day. A day before its period is refused.
 */
export function reportOf(id: string, url: URL, lang: Language) {
	const whole = contractOf(id, lang);
	const { data, dataset, scheduled } = whole;
	const query = queryOf(url, FILES.report.takes, lang);
	if (!scheduled.some(({ part }) => isCounted(part))) error(404, m.nothing_counted({}, { locale: lang }));
	const now = today();
	const periods = reportPeriods(data.contract, scheduled).filter(({ covers }) => !isAfter(covers.first, now));
	const last = lastReported(data, dataset);
	const value = query.choice(
		'period',
		periods.map((one) => one.value),
	);
	const asked = query.day('asof');
	const period = chosenPeriod(value, periods, last, asked);
	if (!period) error(404, m.error_not_found({}, { locale: lang }));
	const { covers } = period;
	if (asked && isAfter(covers.first, asked))
		refuser(lang)({ kind: 'before-report', day: asked, first: covers.first });
	const address = new URL(url);
	if (!asked && last && isAfter(last.last, covers.last))
		address.searchParams.set('asof', covers.last.toString());
	const found = chosenOf(whole, sharedQuery(address, lang), lang);
	const day = found.asof ?? (isAfter(now, covers.last) ? covers.last : now);
	const own = reportsUntil(data, dataset.reports, now).at(-1);
	const known = own && isAfter(reportDay(own), day) ? reportDay(own) : day;
	const links = found.asof ? found.dataset.links : linksAsOf(dataset, id, known);
	const filters = contractBar(found.choice, found.selection);
	const says = fileHeader(viewContext(found.data, dataset, filters.active, found.given, day, lang), {
		title: reportTitle(period, lang),
		order: '',
		definitions: reportDefinitions(
			contractTable('overview', found.data, found.scheduled, found.selected, dataset, lang).table,
		),
		address: pageOf(url),
	});
	const input: ReportInput = {
		...chartSource(found, lang),
		dataset: { ...found.dataset, links },
		period,
		followed: followedOf(found, day),
		lists: found.lists,
		header: says,
		gaps: found.gaps,
	};
	return { input, periods, selection: found.selection, asked, fields: filters.fields };
}
