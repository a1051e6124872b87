import { FLOW_STYLE } from '$lib/views/look/drawing-style';
import { chartToSvg } from '$lib/files/svg';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, namedText, phrase, phraseOf } from '$lib/i18n/phrase';
import { continuityDrawing } from '$lib/views/charts/continuity-drawing';
import { continuityCounts } from '$lib/views/continuity/continuity-text';
import { askedOf, contextOf } from '../continuity/continuity-request';
import { pictureResponse } from '../picture';

export const GET = ({ params: { lang, format }, url }) => {
	const asking = askedOf(url, lang);
	const { filters, source: reports } = contextOf(asking, lang);
	const counts = phraseOf(continuityCounts(asking.shown, lang).all, lang);
	const subtitle = namedText(joined([counts, ...filters], ' · ', lang), lang);
	const chart = {
		title: m.continuity_title({}, { locale: lang }),
		description: m.continuity_lead({}, { locale: lang }),
		none: m.continuity_none({}, { locale: lang }),
		panels: [continuityDrawing(asking.picture, lang)],
	};
	const source = namedText(
		phrase((keep) => m.source({ report: keep(reports) }, { locale: lang }), lang),
		lang,
	);
	return pictureResponse(chartToSvg(chart, subtitle, source, lang, FLOW_STYLE), format, 'continuity');
};
