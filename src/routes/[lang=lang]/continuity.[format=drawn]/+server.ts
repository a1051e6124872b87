import { tableToCsv } from '$lib/export/csv';
import { filteredToJson } from '$lib/export/json';
import { FLOW_STYLE } from '$lib/export/flow-style';
import { chartToSvg } from '$lib/export/svg';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, namedText, phrase, said } from '$lib/i18n/phrase';
import { continuityDrawing } from '$lib/report/charts/continuity-drawing';
import { continuityCounts } from '$lib/report/continuity-counts';
import { continuityTable, linkRecord } from '$lib/report/continuity-table';
import { askedOf, situationOf } from '../continuity/asked';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
};

export const GET = ({ params: { lang, format }, url }) => {
	const asking = askedOf(url, lang);
	const { asked, names, shown, edges, picture } = asking;
	const disposition = format === 'csv' ? 'attachment' : 'inline';
	const headers = {
		'content-type': TYPES[format],
		'content-disposition': `${disposition}; filename="continuity.${format}"`,
	};
	switch (format) {
		case 'csv':
			return new Response(tableToCsv(continuityTable(edges, names, lang), lang), { headers });
		case 'json': {
			const { services, axes, contracts, text } = asked;
			const filters = { service: services, axis: axes, contract: contracts, q: text, line: asked.line };
			const records = edges.map(linkRecord);
			return new Response(filteredToJson({ table: 'continuity' }, filters, records), { headers });
		}
		case 'svg': {
			const { filters, source: reports } = situationOf(asking, lang);
			const subtitle = joined([said(continuityCounts(shown, lang).all, lang), ...filters], ' · ', lang);
			const chart = {
				title: m.continuity_title({}, { locale: lang }),
				description: m.continuity_lead({}, { locale: lang }),
				none: m.continuity_none({}, { locale: lang }),
				panels: [continuityDrawing(picture, lang)],
			};
			const source = phrase((keep) => m.source({ report: keep(reports) }, { locale: lang }), lang);
			const drawn = chartToSvg(chart, namedText(subtitle, lang), namedText(source, lang), lang, FLOW_STYLE);
			return new Response(drawn, { headers });
		}
	}
};
