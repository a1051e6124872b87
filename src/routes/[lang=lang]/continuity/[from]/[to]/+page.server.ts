import { continuityFindings } from '$lib/domain/continuity-findings';
import { continuityFindingViews, sidesSentence } from '$lib/report/continuity-findings-view';
import { writeSelection } from '$lib/report/selection-address';
import { successionGroups } from '$lib/report/succession-view';
import { pairOf } from './pair';

export const load = ({ params: { lang, from, to }, url }) => {
	const { dataset, graph, found, selection, filters, ...pair } = pairOf(from, to, url, lang);
	const { fields, active } = filters;
	const findings = continuityFindings(graph, dataset);
	const here = findings.filter(({ node }) => node.contract === from || node.contract === to);
	return {
		pair: pair.names,
		pairs: pair.pairs.map((one) => ({
			path: `/${lang}/continuity/${one.from}/${one.to}`,
			text: `${pair.words.contract(one.from)} → ${pair.words.contract(one.to)}`,
		})),
		groups: successionGroups(pair.lines, found, lang),
		onlyNamed: pair.onlyNamed,
		unlinked: found.unlinked.map(({ key }) => pair.words.node(key)),
		unnamed: found.unnamed,
		findings: continuityFindingViews(here, pair.words, lang),
		sides: sidesSentence(graph, findings, lang),
		fields: fields.filter(({ name }) => name === 'service' || name === 'axis'),
		active,
		search: selection.text,
		fileQuery: writeSelection(selection),
		situation: pair.situation,
	};
};
