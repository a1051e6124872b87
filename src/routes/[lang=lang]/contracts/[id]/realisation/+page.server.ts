import { asOf } from '$lib/domain/history/as-of';
import { schedule } from '$lib/domain/time/schedule';
import { select } from '$lib/domain/contract/selection';
import { formatDay } from '$lib/i18n/format';
import { gapSentences } from '$lib/views/paper/file-header';
import { chart } from '$lib/views/charts/contract-charts';
import { partLinks } from '$lib/views/checks/findings-view';
import { punctualityRecords } from '$lib/views/punctuality/punctuality-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { chartSource } from '../chart-source';
import { contractOf, gapsOf, selectedOf } from '../contract-request';
import { byDay } from '$lib/domain/time/calendar';
import { changesBetweenDays } from '$lib/domain/history/changes';
import { engagementKey } from '$lib/domain/contract/keys';
import { PAGES } from '$lib/request/takes';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, PAGES.realisation);
	const { data, dataset, scheduled, selected, selection, asof } = found;
	const against = found.query.day('against');
	const days = asof && against && [asof, against].toSorted(byDay);
	const [from, to] = days ?? [];
	const now = contractOf(id, lang);
	const shown = new Set(selected.map(({ part }) => engagementKey(part.engagement)));
	const links = (parts: Parameters<typeof partLinks>[0]) =>
		partLinks(
			parts.filter(({ engagement }) => shown.has(engagementKey(engagement))),
			lang,
		);
	const happened = from && to && changesBetweenDays(now.data, dataset.reports, from, to);
	const other = against && asOf(now.data, dataset.reports, against);
	const otherScheduled = other && schedule(other.data);
	const otherSelected = otherScheduled && select(otherScheduled, selection);
	return {
		chart: chart('realisation', chartSource(found, lang), lang),
		table: contractTable('realisation', data, scheduled, selected, dataset, lang).table,
		all: punctualityRecords(data, dataset.services, selected)[0] ?? null,
		against: against?.toString() ?? '',
		between:
			happened && other && otherScheduled && otherSelected
				? {
						table: contractTable('realisation', other.data, otherScheduled, otherSelected, dataset, lang)
							.table,
						day: formatDay(against, lang),
						gaps: gapSentences(gapsOf(otherSelected, other.withoutReport), lang),
						from: formatDay(from, lang),
						to: formatDay(to, lang),
						realised: links(happened.realised),
						late: links(happened.late),
						revised: links(happened.revised),
						dated: links(happened.dated),
						undecided: links(happened.undecided),
					}
				: null,
	};
};
