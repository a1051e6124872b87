import { continuityGraph } from '$lib/domain/continuity/graph';
import { carriedOver } from '$lib/domain/continuity/carried-over';
import { articleKey } from '$lib/domain/contract/keys';
import type { Article, Dataset } from '$lib/domain/contract/model';
import { isCounted, tally } from '$lib/domain/contract/outcome';
import { schedule } from '$lib/domain/time/schedule';
import type { Language } from '$lib/i18n/language';
import { continuityWords } from '$lib/views/continuity/continuity-words';
import { movedViews } from '$lib/views/continuity/carried-over-view';
import { projectLineView } from '$lib/views/continuity/article-links';
import { reportTitles } from '$lib/views/names';
import { store } from '$lib/server/store';

/**
 * The line of the project of an article, and the engagements of it that moved from one contract to the next. `then`: the
 * dataset is that of an earlier day, whose graph and deadlines the store does not have.
 */
export function lineOf(article: Article, dataset: Dataset, then: boolean, lang: Language) {
	const { graph: present, contract: contractOf } = store();
	const graph = then ? continuityGraph(dataset) : present;
	const words = continuityWords(graph, dataset, lang);
	const entries = dataset.contracts.flatMap((data) =>
		then ? schedule(data) : (contractOf(data.contract.id)?.scheduled ?? []),
	);
	const counted = Map.groupBy(entries.map(({ part }) => part).filter(isCounted), ({ engagement }) =>
		articleKey(engagement.article),
	);
	const moved = carriedOver(dataset, entries).filter(({ steps }) =>
		steps.some(({ entry }) => articleKey(entry.part.engagement.article) === articleKey(article)),
	);
	return {
		items: projectLineView(
			graph,
			articleKey(article),
			words,
			({ key }) => tally(counted.get(key) ?? []),
			lang,
		),
		moved: movedViews(moved, words, reportTitles(dataset, lang), lang),
	};
}
