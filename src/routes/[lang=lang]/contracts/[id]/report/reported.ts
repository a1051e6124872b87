import { error } from '@sveltejs/kit';
import { linksAsOf } from '$lib/domain/dataset-as-of';
import { isCounted } from '$lib/domain/outcome';
import { formatDay } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { about, situation } from '$lib/report/about';
import type { ReportInput } from '$lib/report/report-parts';
import { filterFields } from '$lib/report/filter-fields';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/report/report-period';
import { reportDay, reportsUntil } from '$lib/report/report-changes';
import { TABLE_DEFINITIONS } from '$lib/report/table-definitions';
import { today } from '$lib/server/clock';
import { chartSource } from '../chart-source';
import { contractOf, dayOf, pageOf, selectedOf } from '../selected';

/** What the figures of a report mean: those of its three tables, each once. */
const DEFINITIONS = [
	...new Set([
		...TABLE_DEFINITIONS.realisation,
		...TABLE_DEFINITIONS.overview,
		...TABLE_DEFINITIONS.engagements,
	]),
];

/**
 * The report that an address asks for (`?period=2025-S1&service=SI&asof=2025-06-30`). A report older than the last one
 * is as of the last day that it covers, unless the address names a day; the last one is as its data say, and knows of
 * other contracts what was known on its own day. A day before its period is refused.
 */
export function reportOf(id: string, url: URL, lang: Language) {
	const { data, dataset, scheduled } = contractOf(id, lang);
	if (!scheduled.some(({ part }) => isCounted(part))) error(404, m.nothing_counted({}, { locale: lang }));
	const now = today();
	const periods = reportPeriods(data.contract, scheduled).filter(
		({ covers }) => covers.first.until(now).sign >= 0,
	);
	const last = lastReported(data, dataset);
	const value = url.searchParams.get('period') ?? '';
	const asked = dayOf(url, 'asof', lang);
	const period = chosenPeriod(value, periods, last, asked);
	if (!period) {
		const known = periods.map((one) => one.value).join(', ') || '–';
		error(404, m.report_period_unknown({ value, known }, { locale: lang }));
	}
	const { covers } = period;
	if (asked && asked.until(covers.first).sign > 0) {
		const days = { day: formatDay(asked, lang), first: formatDay(covers.first, lang) };
		error(404, m.report_day_before(days, { locale: lang }));
	}
	const address = new URL(url);
	if (!asked && last && covers.last.until(last.last).sign > 0)
		address.searchParams.set('asof', covers.last.toString());
	const found = selectedOf(id, address, lang);
	const day = found.asof ?? (covers.last.until(now).sign > 0 ? covers.last : now);
	const own = reportsUntil(data, dataset.reports, now).at(-1);
	const known = own && reportDay(own).until(day).sign < 0 ? reportDay(own) : day;
	const links = found.asof ? found.dataset.links : linksAsOf(dataset, id, known);
	const filters = filterFields(found.data, dataset.services, found.values, found.selection, lang);
	const says = about(situation(found.data, dataset, filters.active, found.given, day, lang), {
		title: reportTitle(period, lang),
		order: '',
		definitions: DEFINITIONS,
		address: pageOf(url),
	});
	const input: ReportInput = {
		...chartSource(found, lang),
		dataset: { ...found.dataset, links },
		period,
		about: says,
		notKnown: found.notKnown,
	};
	return { input, periods, selection: found.selection, asked, fields: filters.fields };
}
