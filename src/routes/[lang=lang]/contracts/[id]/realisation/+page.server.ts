import { asOf } from '$lib/domain/as-of';
import { between } from '$lib/domain/between';
import { isCounted } from '$lib/domain/outcome';
import { schedule } from '$lib/domain/schedule';
import { select } from '$lib/domain/selection';
import { formatDay } from '$lib/i18n/format';
import { chart } from '$lib/report/charts/chart';
import { contractAddress } from '$lib/report/contract-address';
import { partLinks } from '$lib/report/control-view';
import { punctualityRecords } from '$lib/report/punctuality-table';
import { tabulate } from '$lib/report/tabulate';
import { contractOf, dayOf, selectedOf, sortOf } from '../selected';

export const load = ({ params: { id, lang }, url }) => {
	const { data, dataset, scheduled, selected, selection, asof } = selectedOf(id, url, lang);
	// The quarters are a calendar and keep their order: a sort is refused, not passed over.
	sortOf(url, { columns: [] }, lang);
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
	const found =
		from && to && between(asOf(now.data, dataset.reports, from), asOf(now.data, dataset.reports, to));
	const other = against && asOf(now.data, dataset.reports, against);
	const otherScheduled = other && schedule(other.data);
	const address = contractAddress(lang, id, selection, asof);
	return {
		chart: chart('realisation', { data, scheduled, selected, services: dataset.services, to: address }, lang),
		table: tabulate('realisation', data, scheduled, selected, dataset.services, lang).table,
		all: punctualityRecords(data, dataset.services, selected)[0] ?? null,
		against: against?.toString() ?? '',
		between:
			found && other && otherScheduled
				? {
						table: tabulate(
							'realisation',
							other.data,
							otherScheduled,
							select(otherScheduled, selection),
							dataset.services,
							lang,
						).table,
						day: formatDay(against, lang),
						undecidedCount: other.undecided.filter(isCounted).length,
						from: formatDay(from, lang),
						to: formatDay(to, lang),
						realised: links(found.realised),
						late: links(found.late),
						revised: links(found.revised),
						dated: links(found.dated),
						undecided: links(found.undecided),
					}
				: null,
	};
};
