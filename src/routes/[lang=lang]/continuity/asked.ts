import { continuityGraph } from '$lib/domain/continuity-graph';
import { projectLine } from '$lib/domain/continuity-line';
import { selectContinuity } from '$lib/domain/continuity-selection';
import type { Language } from '$lib/i18n/language';
import { continuityPicture } from '$lib/report/charts/continuity-picture';
import { continuityFields, continuityValues, readContinuity } from '$lib/report/continuity-address';
import { continuityNames } from '$lib/report/continuity-names';
import { store } from '$lib/server/store';
import { refuse } from '../refuse';

/** What an address asks of the continuity: page and files show the same. A filter that does not exist is refused. */
export function askedOf({ searchParams }: URL, lang: Language) {
	const { dataset } = store();
	const graph = continuityGraph(dataset);
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
