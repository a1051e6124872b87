import { asOf } from '$lib/domain/as-of';
import { betweenDays } from '$lib/domain/between-reports';
import { isCounted } from '$lib/domain/outcome';
import { schedule } from '$lib/domain/schedule';
import { select } from '$lib/domain/selection';
import { formatDay } from '$lib/i18n/format';
import { chart } from '$lib/report/charts/contract-charts';
import { partLinks } from '$lib/report/control-view';
import { punctualityRecords } from '$lib/report/punctuality-table';
import { tabulate } from '$lib/report/tabulate';
import { tableParameters } from '$lib/report/parameters';
import { chartSource } from '../chart-source';
import { contractOf, dayOf, selectedOf, undecidedAmong } from '../selected';

export const load = ({ params: { id, lang }, url }) => {
	const found = selectedOf(id, url, lang, [...tableParameters('realisation'), 'against']);
	const { data, dataset, scheduled, selected, selection, asof } = found;
	const against = dayOf(url, 'against', lang);
	const days = asof && against && [asof, against].toSorted((a, b) => a.until(b).sign * -1);
	const [from, to] = days ?? [];
	const now = contractOf(id, lang);
	const shown = new Set(selected.map(({ part }) => part.engagement));
	const links = (parts: Parameters<typeof partLinks>[0]) =>
		partLinks(
			parts.filter(({ engagement }) => shown.has(engagement)),
			lang,
		);
	const happened = from && to && betweenDays(now.data, dataset.reports, from, to);
	const other = against && asOf(now.data, dataset.reports, against);
	const otherScheduled = other && schedule(other.data);
	const otherSelected = otherScheduled && select(otherScheduled, selection);
	return {
		chart: chart('realisation', chartSource(found, lang), lang),
		table: tabulate('realisation', data, scheduled, selected, dataset, lang).table,
		all: punctualityRecords(data, dataset.services, selected)[0] ?? null,
		against: against?.toString() ?? '',
		between:
			happened && other && otherScheduled && otherSelected
				? {
						table: tabulate('realisation', other.data, otherScheduled, otherSelected, dataset, lang).table,
						day: formatDay(against, lang),
						undecidedCount: undecidedAmong(otherSelected, other).length,
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
