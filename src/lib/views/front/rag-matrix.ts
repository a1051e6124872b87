import type { Article, Axis, ContractData, Part } from '$lib/domain/contract/model';
import { isCounted, rate, tally, type Tally } from '$lib/domain/contract/outcome';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { RAGS, type Rag } from '$lib/domain/contract/vocabulary';
import { formatCount } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, type Phrase } from '$lib/i18n/phrase';
import { ragWord } from '$lib/i18n/terms';
import type { ContractAddress } from '$lib/request/contract-address';
import { engagementLabel, engagementPath } from '$lib/views/names';
import { withUndecided } from '$lib/i18n/tally-words';
import { articleKey, engagementKey } from '$lib/domain/contract/keys';

/** One engagement as a square; `rag` is null where the report prints none. */
export type RagSquare = {
	readonly rag: Rag | null;
	/** What stands in it: the first letter of the colour's word, so that it agrees with what is read aloud. */
	readonly letter: string;
	readonly href: string;
	/** Name, state and title in words. */
	readonly title: Phrase;
};

export type MatrixArticle = {
	readonly number: number;
	readonly title: LocalText;
	readonly href: string;
	readonly squares: readonly RagSquare[];
};

export type MatrixAxis = {
	readonly title: LocalText;
	readonly counts: Tally & { readonly rate: number | null };
	readonly articles: readonly MatrixArticle[];
};

export type RagMatrix = {
	readonly axes: readonly MatrixAxis[];
	/** How many engagements have each colour; null stands for none. Only those that occur. */
	readonly legend: readonly { readonly rag: Rag | null; readonly word: string; readonly count: number }[];
};

const word = (rag: Rag | null, lang: Language) =>
	rag ? ragWord(rag, lang) : m.rag_none({}, { locale: lang });

/** The colour of every counted engagement of the selection, per axis and article, in the order of the data. */
export function ragMatrix(
	data: ContractData,
	selected: readonly ScheduledPart[],
	to: ContractAddress,
	lang: Language,
): RagMatrix {
	const locale = { locale: lang };
	const parts = selected.map(({ part }) => part).filter(isCounted);
	const byEngagement = [...Map.groupBy(parts, ({ engagement }) => engagementKey(engagement)).values()];
	const byArticle = Map.groupBy(byEngagement, ([first]) =>
		first ? articleKey(first.engagement.article) : '',
	);

	function square(own: readonly Part[]): RagSquare[] {
		const [first] = own;
		if (!first) return [];
		const { engagement } = first;
		const counts = tally(own);
		const figures = {
			rag: word(engagement.rag, lang),
			realised: formatCount(counts.realised, lang),
			number: formatCount(counts.number, lang),
		};
		const state = withUndecided(m.matrix_state(figures, locale), counts, lang);
		const name = engagementLabel(engagement, lang);
		return [
			{
				rag: engagement.rag,
				letter: engagement.rag ? ragWord(engagement.rag, lang).charAt(0) : '',
				href: to(engagementPath(engagement)),
				title: phrase(
					(keep) => m.matrix_square({ name, state, title: keep(localize(engagement.title, lang)) }, locale),
					lang,
				),
			},
		];
	}
	const row = (article: Article): MatrixArticle => ({
		number: article.number,
		title: localize(article.title, lang),
		href: to(`articles/${article.number}`),
		squares: (byArticle.get(articleKey(article)) ?? []).flatMap(square),
	});
	function axisRow(axis: Axis | null): MatrixAxis {
		const counts = tally(parts.filter(({ engagement }) => engagement.article.axis?.number === axis?.number));
		return {
			title: axis ? localize(axis.short, lang) : { text: m.matrix_no_axis({}, locale), lang },
			counts: { ...counts, rate: rate(counts) },
			articles: data.articles
				.filter((article) => article.axis?.number === axis?.number)
				.map(row)
				.filter(({ squares }) => squares.length > 0),
		};
	}
	return {
		axes: [...data.axes, null].map(axisRow).filter(({ articles }) => articles.length > 0),
		legend: [...RAGS, null]
			.map((rag) => ({
				rag,
				word: word(rag, lang),
				count: byEngagement.filter(([first]) => first?.engagement.rag === rag).length,
			}))
			.filter(({ count }) => count > 0),
	};
}
