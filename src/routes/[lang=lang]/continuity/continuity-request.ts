import { selectContinuity } from '$lib/domain/continuity/selection';
import { formatDay } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, phrase } from '$lib/i18n/phrase';
import type { ViewContext } from '$lib/views/paper/file-header';
import { continuityPicture } from '$lib/views/charts/continuity-picture';
import { continuityNames } from '$lib/views/continuity/continuity-words';
import { store } from '$lib/server/store';
import { today } from '$lib/server/clock';
import { projectLine } from '$lib/domain/continuity/project-line';
import {
	continuityBar,
	continuityFilterValues,
	continuityValues,
	readContinuity,
} from '$lib/request/continuity-filters';
import { FILES } from '$lib/request/takes';
import { queryOf } from '../refuse';

/** What an address asks of the continuity: page and files show the same. A filter that does not exist is refused. */
export function askedOf(url: URL, lang: Language) {
	const query = queryOf(url, FILES.continuity.takes, lang);
	const { dataset, graph } = store();
	const choice = { graph, dataset, values: continuityValues(graph, dataset), lang };
	const asked = readContinuity(query, choice);
	const lit = query.choice('line', choice.values.lines);
	const names = continuityNames(graph, dataset, lang);
	const shown = selectContinuity(graph, asked, lit);
	const line = lit === null ? null : projectLine(graph, lit);
	return {
		dataset,
		graph,
		names,
		asked,
		/** All that is asked, by the names of the parameters. */
		values: { ...continuityFilterValues(asked), line: lit },
		shown,
		line,
		/** The links that a list or a file names: those of the chosen line, or of all that is shown. */
		edges: line?.edges ?? shown.edges,
		picture: continuityPicture(shown, lit, names),
		...continuityBar(choice, asked),
	};
}

/** What paper and files say by themselves: from which contract to which, the filters, the line and the reports. */
export function contextOf(
	{ dataset, graph, names, shown, line, active }: ReturnType<typeof askedOf>,
	lang: Language,
): ViewContext {
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
