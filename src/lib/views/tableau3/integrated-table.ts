import type { Article, ContractData, Dataset } from '$lib/domain/contract/model';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language } from '$lib/i18n/language';
import { shortForm } from '$lib/i18n/service-form';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phraseOf } from '$lib/i18n/phrase';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
	type DocumentRow,
	type DocumentTable,
} from '$lib/views/paper/document';
import { eachOnce, linkViews, type LinkView } from '$lib/views/continuity/article-links';
import type { EngagementColumn } from './engagement-table';
import { engagementLine, engagementRuns, runsOf, type EngagementLine, type Run } from './engagement-lines';
import { deadlineLines, progressLines, ragOnPaper } from './integrated-cells';
import { articleKey } from '$lib/domain/contract/keys';

/** The notes of the integrated table, as its headings count them. */
export const INTEGRATED_NOTES = { services: 1, rag: 2 };

const WIDTHS: Record<EngagementColumn | 'article' | 'continuity', number> = {
	article: 19,
	services: 7,
	deadline: 19,
	rag: 6,
	progress: 42,
	attention: 22,
	continuity: 14,
};

/** The rows of one article, and the axis of which it is the first; null when the axis was named before, or is not named. */
type Block = {
	readonly axis: Article['axis'];
	readonly article: Article;
	readonly run: Run;
};

function articleBlocks(ordered: readonly ScheduledPart[], sorted: boolean): Block[] {
	let named: Article['axis'] = null;
	return runsOf(ordered, ({ article }) => articleKey(article)).map((run) => {
		const { article } = run[0].part.engagement;
		const axis = !sorted && article.axis?.number !== named?.number ? article.axis : null;
		named = axis ?? named;
		return { axis, article, run };
	});
}

/**
 * Tableau 3 in the committee's layout, a row per engagement. An article is one cell over its rows, with the earlier
 * contracts that it continues; rows of an axis stand under its name, unless `sorted` has mixed them. `notes` are the
 * numbers of its notes in the document.
 */
export function integratedTable(
	data: ContractData,
	dataset: Dataset,
	ordered: readonly ScheduledPart[],
	columns: readonly EngagementColumn[],
	sorted: boolean,
	lang: Language,
	notes = INTEGRATED_NOTES,
): DocumentTable {
	const locale = { locale: lang };
	const headings: Record<EngagementColumn, DocumentLine> = {
		services: [textRun(m.service({}, locale), lang), { kind: 'note', number: notes.services }],
		deadline: [textRun(m.deadline({}, locale), lang)],
		rag: [textRun(m.rag({}, locale), lang), { kind: 'note', number: notes.rag }],
		progress: [textRun(m.integrated_progress({}, locale), lang)],
		attention: [textRun(m.integrated_attention({}, locale), lang)],
	};
	const cells: Record<EngagementColumn, (line: EngagementLine) => DocumentCell> = {
		services: ({ services }) => documentCell([[textRun(services.join('/'), lang)]]),
		deadline: (line) => documentCell(deadlineLines(line, lang)),
		rag: (line) => ragOnPaper(line, lang),
		progress: (line) => documentCell(progressLines(line, lang)),
		attention: ({ attention }) =>
			documentCell(attention.text ? [[textRun(attention.text, attention.lang)]] : []),
	};
	// The name of an engagement always stands, whatever columns are chosen.
	const shown: EngagementColumn[] = columns.includes('progress') ? [...columns] : [...columns, 'progress'];
	const widths = [WIDTHS.article, ...shown.map((column) => WIDTHS[column]), WIDTHS.continuity];

	function articleCell(article: Article, earlier: readonly LinkView[]): DocumentCell {
		const title = localize(article.title, lang);
		const name = m.article_number({ number: article.number }, locale);
		return documentCell(
			[
				[
					textRun(`${name}. `, lang, 'strong'),
					textRun(title.text || m.title_missing({}, locale), title.text ? title.lang : lang),
				],
				...earlier.map((link) => phraseRuns(link.text, 'soft')),
			],
			{ merged: 'first' },
		);
	}

	const lineOf = engagementLine(data, dataset, lang);
	const linksOf = linkViews(dataset, lang);

	function* articleRows({ run, article }: Block): Generator<DocumentRow> {
		const { earlier, later } = linksOf(article);
		for (const [at, line] of engagementRuns(run).map(lineOf).entries()) {
			const links = eachOnce(later.filter(({ about }) => about === line.name || (about === '' && at === 0)));
			yield {
				kind: 'body',
				cells: [
					at === 0 ? articleCell(article, eachOnce(earlier)) : documentCell([], { merged: 'rest' }),
					...shown.map((column) => cells[column](line)),
					documentCell(links.map((link) => phraseRuns(link.text))),
				],
			};
		}
	}

	const blocks = articleBlocks(ordered, sorted);
	return {
		title: m.title_engagements({}, locale),
		widths,
		dense: false,
		head: [
			{
				kind: 'head',
				cells: [
					documentCell([[textRun(m.integrated_article({}, locale), lang)]]),
					...shown.map((column) => documentCell([headings[column]])),
					documentCell([[textRun(m.article_later({}, locale), lang)]]),
				],
			},
		],
		size: blocks.filter(({ axis }) => axis).length + engagementRuns(ordered).length,
		rows: function* () {
			for (const block of blocks) {
				if (block.axis) {
					const words = localize(block.axis.title, lang);
					yield {
						kind: 'axis',
						cells: [documentCell([[textRun(words.text, words.lang)]], { span: widths.length })],
					};
				}
				yield* articleRows(block);
			}
		},
	};
}

/** What the headings' notes say: the services of the table, and the colours. */
export function integratedNotes(
	{ services }: Dataset,
	ordered: readonly ScheduledPart[],
	lang: Language,
): DocumentLine[] {
	const used = new Set(ordered.flatMap(({ part }) => part.engagement.services));
	const names = services
		.filter(({ id }) => used.has(id))
		.map((service) => [...phraseOf(`${shortForm(service, lang)} = `, lang), localize(service.name, lang)]);
	return [phraseRuns(joined(names, '; ', lang)), [textRun(m.integrated_rag({}, { locale: lang }), lang)]];
}
