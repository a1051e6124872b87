import { continuityCounts } from '$lib/report/continuity-counts';
import { continuityOutline } from '$lib/report/continuity-outline';
import { lineGraph } from '$lib/domain/continuity-selection';
import { writeContinuity } from '$lib/report/continuity-address';
import { formatDay } from '$lib/i18n/format';
import { today } from '$lib/server/clock';
import { askedOf } from './asked';

export const load = ({ params: { lang }, url }) => {
	const { graph, names, asked, shown, line, picture, fields, active } = askedOf(url, lang);
	const choices = graph.contracts.map(({ id }) => ({
		contract: names.contract(id),
		nodes: [...graph.nodes.values()]
			.filter(({ contract, article }) => contract === id && article !== '')
			.map((node) => names.node(node)),
	}));
	const [from, to] = graph.contracts.slice(-2);
	return {
		fields,
		active,
		picture,
		choices: choices.filter(({ nodes }) => nodes.length > 0),
		search: asked.text,
		query: writeContinuity(asked),
		/** The filters without a line: what a node adds its own line to, and what is left when the line goes. */
		filters: writeContinuity({ ...asked, line: null }),
		counts: continuityCounts(shown, lang),
		outline: continuityOutline(line ? lineGraph(shown, line) : shown, names),
		chosen: line && {
			words: names.node(line.node),
			earlier: line.earlier.length,
			later: line.later.length,
		},
		printed: { day: formatDay(today()), source: '' },
		pair:
			from && to
				? {
						from: names.contract(from.id),
						to: names.contract(to.id),
						href: `/${lang}/continuity/${from.id}/${to.id}`,
					}
				: null,
	};
};
