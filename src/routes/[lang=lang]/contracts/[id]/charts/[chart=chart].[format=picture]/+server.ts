import { chartToSvg } from '$lib/files/svg';
import { localize } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, namedText } from '$lib/i18n/phrase';
import { chart } from '$lib/views/charts/contract-charts';
import { contractBar } from '$lib/request/contract-filters';
import { FILES } from '$lib/request/takes';
import { formatDay } from '$lib/i18n/format';
import { chartSource } from '../../chart-source';
import { pictureResponse } from '../../../../picture';
import { selectedOf } from '../../contract-request';

export const GET = ({ params: { id, lang, chart: name, format }, url }) => {
	const found = selectedOf(id, url, lang, FILES.chart.takes);
	const { data, selection, choice, asof } = found;
	const made = chart(name, chartSource(found, lang), lang);
	// A file is read away from the page: what narrows it has to stand in it.
	const { active } = contractBar(choice, selection);
	const day = asof && m.as_of_notice({ day: formatDay(asof, lang) }, { locale: lang });
	const titles = [[localize(data.contract.title, lang)], ...active.map(({ label }) => label)];
	const subtitle = namedText(joined(titles, ' · ', lang), lang);
	const source = [day, m.footer_source({}, { locale: lang })].filter(Boolean).join(' ');
	return pictureResponse(chartToSvg(made, subtitle, source, lang), format, `${id}-${name}`);
};
