import { tableToCsv } from '$lib/export/csv';
import { filteredToJson } from '$lib/export/json';
import { chartToSvg } from '$lib/export/svg';
import { m } from '$lib/i18n/paraglide/messages';
import { continuityDrawing } from '$lib/report/charts/continuity-drawing';
import { continuityCounts } from '$lib/report/continuity-counts';
import { continuityRecord, continuityTable } from '$lib/report/continuity-table';
import { askedOf } from '../continuity/asked';

const TYPES = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
};

export const GET = ({ params: { lang, format }, url }) => {
	const { asked, names, shown, line, edges, picture, active } = askedOf(url, lang);
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
			const records = edges.map(continuityRecord);
			return new Response(filteredToJson({ table: 'continuity' }, filters, records), { headers });
		}
		case 'svg': {
			const chosen =
				line &&
				m.labelled(
					{ name: m.continuity_chosen({}, { locale: lang }), value: names.node(line.node.key).text },
					{ locale: lang },
				);
			const subtitle = [continuityCounts(shown, lang).all, ...active.map(({ label }) => label), chosen];
			const chart = {
				title: m.continuity_title({}, { locale: lang }),
				description: m.continuity_lead({}, { locale: lang }),
				panels: [continuityDrawing(picture, lang)],
			};
			const source = m.footer_source({}, { locale: lang });
			return new Response(chartToSvg(chart, subtitle.filter(Boolean).join(' · '), source, lang), { headers });
		}
	}
};
