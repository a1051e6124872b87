import { projectLine } from '$lib/domain/continuity/project-line';
import { selectContinuity } from '$lib/domain/continuity/selection';
import { formatDay } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phrase } from '$lib/i18n/phrase';
import type { Situation } from '$lib/views/paper/about';
import { continuityPicture } from '$lib/views/charts/continuity-picture';
import { continuityFields, continuityValues, readContinuity } from '$lib/request/continuity-address';
import { continuityNames } from '$lib/views/continuity/names';
import { CONTINUITY_PARAMETERS } from '$lib/request/parameters';
import { store } from '$lib/server/store';
import { today } from '$lib/server/clock';
import { refuse, refuseOthers } from '../refuse';

/** What an address asks of the continuity: page and files show the same. A filter that does not exist is refused. */
export function askedOf(url: URL, lang: Language) {
	refuseOthers(url, CONTINUITY_PARAMETERS, lang);
	const { searchParams } = url;
	const { dataset, graph } = store();
	const values = continuityValues(graph, dataset);
	const { asked, unknown } = readContinuity(searchParams, values);
	refuse(unknown, lang);
	const names = continuityNames(graph, dataset, lang);
	const shown = selectContinuity(graph, asked, asked.line);
	const line = asked.line === null ? null : projectLine(graph, asked.line);
	return {
		dataset,
		graph,
		names,
		asked,
		shown,
		line,
		/** The links that a list or a file names: those of the chosen line, or of all that is shown. */
		edges: line?.edges ?? shown.edges,
		picture: continuityPicture(shown, asked.line, names),
		...continuityFields(graph, dataset, values, asked, lang),
	};
}

/** What paper and files say by themselves: from which contract to which, the filters, the line and the reports. */
export function situationOf(
	{ dataset, graph, names, shown, line, active }: ReturnType<typeof askedOf>,
	lang: Language,
): Situation {
	const contracts = graph.contracts.map(({ id }) => [names.contract(id)]);
	const ends = distinct([...contracts.slice(0, 1), ...contracts.slice(-1)]);
	const reports = new Set(shown.edges.flatMap(({ statements }) => statements.map(({ link }) => link.report)));
	const chosen =
		line &&
		phrase((keep) => {
			const locale = { locale: lang };
			const value = keep(names.node(line.node.key).text);
			return m.labelled({ name: m.continuity_chosen({}, locale), value }, locale);
		}, lang);
	const used = dataset.reports.filter(({ id }) => reports.has(id));
	return {
		lang,
		contract: joined(ends, ' → ', lang),
		filters: [...active.map(({ label }) => label), ...(chosen ? [chosen] : [])],
		day: today().toString(),
		onDay: formatDay(today(), lang),
		source: joined(
			used.map(({ title }) => [localize(title, lang)]),
			', ',
			lang,
		),
		note: '',
	};
}
