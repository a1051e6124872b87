import { continuityFindings } from '$lib/domain/continuity-findings';
import { formatDay } from '$lib/i18n/format';
import { show } from '$lib/i18n/language';
import { continuityFindingViews, sidesSentence } from '$lib/report/continuity-findings-view';
import { filterFields } from '$lib/report/filter-fields';
import { writeSelection } from '$lib/report/selection-address';
import { successionGroups } from '$lib/report/succession-view';
import { today } from '$lib/server/clock';
import { pairOf } from './pair';

export const load = ({ params: { lang, from, to }, url }) => {
	const { data, dataset, graph, found, values, selection, asof, ...pair } = pairOf(from, to, url, lang);
	const { fields, active } = filterFields(data, dataset.services, values, selection, lang);
	const findings = continuityFindings(graph, dataset);
	const here = findings.filter(({ node }) => node.contract === from || node.contract === to);
	const used = new Set(
		found.rows.flatMap(({ edges }) =>
			edges.flatMap(({ statements }) => statements.map(({ link }) => link.report)),
		),
	);
	const reports = dataset.reports.filter(({ id }) => used.has(id));
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
		printed: {
			day: formatDay(asof ?? today()),
			source: reports.map(({ title }) => show(title, lang).text).join(', '),
		},
	};
};
