import { continuityFindings } from '$lib/domain/continuity/findings';
import { lineGraph } from '$lib/domain/continuity/selection';
import { contractPairs } from '$lib/domain/continuity/succession';
import { joined } from '$lib/i18n/phrase';
import {
	continuityCounts,
	continuityFindingViews,
	sidesSentence,
	continuityOutline,
} from '$lib/views/continuity/continuity-text';
import { articleChoices } from '$lib/views/continuity/continuity-words';
import { askedOf, contextOf } from './continuity-request';
import { writeContinuity } from '$lib/request/continuity-filters';
import { writeQuery } from '$lib/request/query';

export const load = ({ params: { lang }, url }) => {
	const asking = askedOf(url, lang);
	const { dataset, graph, names, asked, values, shown, line, picture, fields, active } = asking;
	const outlined = line ? lineGraph(shown, line) : shown;
	const findings = continuityFindings(graph, dataset);
	const here = findings.filter(({ node }) => outlined.nodes.has(node.key));
	return {
		fields,
		active,
		picture,
		choices: articleChoices(graph, names),
		search: asked.text,
		query: writeQuery(values),
		/** The filters without a line: what a node adds its own line to, and what is left when the line goes. */
		filters: writeContinuity(asked),
		counts: continuityCounts(shown, lang),
		outline: continuityOutline(outlined, names),
		chosen: line && {
			words: names.node(line.node.key),
			earlier: line.earlier.length,
			later: line.later.length,
		},
		context: contextOf(asking, lang),
		pairs: contractPairs(graph).map(({ from, to }) => ({
			words: joined([[names.contract(from)], [names.contract(to)]], ' → ', lang),
			href: `/${lang}/continuity/${from}/${to}`,
		})),
		findings: continuityFindingViews(here, names, lang),
		sides: sidesSentence(outlined, here, lang),
	};
};
