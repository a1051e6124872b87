import type { EdgeStatement } from '$lib/domain/continuity/graph';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';
import type { LinkKind } from '$lib/domain/continuity/link-kind';
import { partKey } from '$lib/domain/contract/keys';
import { engagementName } from '$lib/domain/contract/model';
import type { LinkPlace } from '$lib/domain/contract/vocabulary';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, namedText, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import type { ContinuityWords } from './words';
import type { RealisedRow, SuccessionLine } from './succession-view';
import {
	countCell,
	phraseCell,
	rateCell,
	textCell,
	type Cell,
	type Column,
	type Table,
} from '$lib/views/table/table';

/** A place that states a link, for programs. */
type SourceRecord = {
	readonly kind: LinkKind;
	readonly place: LinkPlace;
	readonly report: string;
	readonly engagement: string;
	readonly toEngagement: string;
	readonly printed: string;
};

/** One project for programs, or an article of the later contract to which nothing leads (`unlinked`). */
export type SuccessionRecord = {
	readonly kind: RealisedRow['row']['kind'] | 'unlinked';
	readonly article: string;
	readonly title: GraphNode['title'];
	readonly number: number | null;
	readonly realised: number | null;
	readonly rate: number | null;
	readonly onTimeRate: number | null;
	readonly withoutResult: readonly string[];
	readonly open: readonly string[];
	readonly removed: readonly string[];
	readonly successors: readonly {
		readonly article: string;
		readonly sources: readonly SourceRecord[];
	}[];
	readonly elsewhere: readonly string[];
	readonly followUps: readonly {
		readonly engagement: string;
		readonly place: LinkPlace | null;
		readonly report: string;
	}[];
};

const source = ({ link, kind }: EdgeStatement): SourceRecord => ({
	kind,
	place: link.place,
	report: link.report,
	engagement: link.from.engagement,
	toEngagement: link.to.engagement,
	printed: link.printed,
});

export function successionRecords(
	rows: readonly RealisedRow[],
	unlinked: readonly GraphNode[],
): SuccessionRecord[] {
	return [
		...rows.map(({ row, realisation }) => ({
			kind: row.kind,
			article: row.node.key,
			title: row.node.title,
			number: realisation?.number ?? null,
			realised: realisation?.realised ?? null,
			rate: realisation?.rate ?? null,
			onTimeRate: realisation?.onTimeRate ?? null,
			withoutResult: (realisation?.withoutResult ?? []).map(partKey),
			open: (realisation?.open ?? []).map(partKey),
			removed: (realisation?.removed ?? []).map(engagementName),
			successors: row.edges.map(({ to, statements }) => ({
				article: to,
				sources: statements.map(source),
			})),
			elsewhere: row.elsewhere.map(({ to }) => to),
			followUps: row.followUps.map(({ engagement, source: found }) => ({
				engagement,
				place: found.kind === 'link' ? found.link.place : null,
				report: found.kind === 'link' ? found.link.report : found.report,
			})),
		})),
		...unlinked.map(({ key, title }) => ({
			kind: 'unlinked' as const,
			article: key,
			title,
			number: null,
			realised: null,
			rate: null,
			onTimeRate: null,
			withoutResult: [],
			open: [],
			removed: [],
			successors: [],
			elsewhere: [],
			followUps: [],
		})),
	];
}

/** The names of a pair of contracts. */
export type PairWords = { readonly from: LocalText; readonly to: LocalText };

/** What the page and its files are called. */
export function successionTitle({ from, to }: PairWords, lang: Language): Phrase {
	return phrase((keep) => m.title_succession({ from: keep(from), to: keep(to) }, { locale: lang }), lang);
}

/** The same for people: a row per project, below them the articles of the later contract without a link. */
export function successionTable(
	lines: readonly SuccessionLine[],
	unlinked: readonly GraphNode[],
	kindWord: (kind: SuccessionLine['kind']) => string,
	pair: PairWords,
	words: ContinuityWords,
	lang: Language,
): Table {
	const locale = { locale: lang };
	const column = (key: string, heading: string, numeric = false): Column => ({
		key,
		heading,
		group: null,
		numeric,
	});
	const text = (value: string) => textCell(value, lang);
	const list = (values: readonly Phrase[]) => phraseCell(joined(values, m.between_items({}, locale), lang));
	const named = ({ text: name, title }: { text: Phrase; title: LocalText | null }) =>
		joined([name, title ? [title] : []], '. ', lang);
	/** A heading is a text and no more: it names the language of a contract's name itself. */
	const heading = (words: Phrase) => namedText(words, lang);
	const columns = [
		column(
			'project',
			heading(phrase((keep) => m.succession_article({ contract: keep(pair.from) }, locale), lang)),
		),
		column('kind', m.succession_kind({}, locale)),
		column('number', m.number({}, locale), true),
		column('realised', m.realised({}, locale), true),
		column('rate', m.punctuality_rate({}, locale), true),
		column('onTimeRate', m.punctuality_on_time_rate({}, locale), true),
		column('withoutResult', m.succession_without_result({}, locale)),
		column('open', m.succession_open({}, locale)),
		column('removed', m.succession_removed({}, locale)),
		column(
			'successors',
			heading(phrase((keep) => m.succession_successor({ contract: keep(pair.to) }, locale), lang)),
		),
		column('sources', m.succession_sources({}, locale)),
		column('elsewhere', m.succession_elsewhere({}, locale)),
	];
	const projects = lines.map((line): readonly Cell[] => [
		phraseCell(named(line.project), line.project.href),
		text(kindWord(line.kind)),
		countCell(line.realisation?.number ?? null),
		countCell(line.realisation?.realised ?? null),
		rateCell(line.realisation?.rate ?? null, 1),
		rateCell(line.realisation?.onTimeRate ?? null, 1),
		...[line.withoutResult, line.open, line.removed].map((own) =>
			list(own.map(({ name }) => phraseOf(name, lang))),
		),
		list(line.successors.map(named)),
		list(line.successors.flatMap(({ sources }) => sources.map((one) => one.text))),
		list([...line.elsewhere.map((one) => one.text), ...line.followUps.map((one) => one.text)]),
	]);
	const others = unlinked.map(({ key }): readonly Cell[] => {
		const empty = Array.from({ length: 3 }, () => text(''));
		return [
			text(''),
			text(m.succession_unlinked_short({}, locale)),
			countCell(null),
			countCell(null),
			rateCell(null, 1),
			rateCell(null, 1),
			...empty,
			phraseCell(named(words.node(key))),
			text(''),
			text(''),
		];
	});
	return {
		title: namedText(successionTitle(pair, lang), lang),
		columns,
		rows: [...projects, ...others].map((cells) => ({ kind: 'body' as const, cells })),
	};
}
