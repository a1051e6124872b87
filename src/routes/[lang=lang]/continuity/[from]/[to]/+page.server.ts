import { continuityFindings } from '$lib/domain/continuity/findings';
import { joined } from '$lib/i18n/phrase';
import { continuityFindingViews, sidesSentence } from '$lib/views/continuity/continuity-text';
import { successionTitle, successionGroups } from '$lib/views/continuity/succession-table';
import { pairOf } from './succession-request';
import { writeSelection } from '$lib/request/contract-filters';

export const load = ({ params: { lang, from, to }, url }) => {
	const { earlier, filters, context, graph, found, table: _table, ...pair } = pairOf(from, to, url, lang);
	const findings = continuityFindings(graph, earlier.dataset);
	const here = findings.filter(({ node }) => node.contract === from || node.contract === to);
	return {
		title: successionTitle(pair.names, lang),
		pair: pair.names,
		pairs: pair.pairs.map((one) => ({
			path: `/${lang}/continuity/${one.from}/${one.to}`,
			words: joined([[pair.words.contract(one.from)], [pair.words.contract(one.to)]], ' → ', lang),
		})),
		groups: successionGroups(pair.lines, found, lang),
		onlyNamed: pair.onlyNamed,
		unlinked: found.unlinked.map(({ key }) => pair.words.node(key)),
		unnamed: found.unnamed,
		findings: continuityFindingViews(here, pair.words, lang),
		sides: sidesSentence(graph, findings, lang),
		fields: filters.fields.filter(({ name }) => name === 'service' || name === 'axis'),
		active: filters.active,
		search: earlier.selection.text,
		fileQuery: writeSelection(earlier.selection),
		context,
	};
};
