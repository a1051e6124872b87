import type { ProjectRealisation } from '$lib/domain/continuity/project-realisation';
import type { Succession, SuccessionKind, SuccessionRow } from '$lib/domain/continuity/succession';
import { engagementName, type Part } from '$lib/domain/contract/model';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, namedText, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { successionWord } from '$lib/i18n/terms';
import { engagementPath, partName, partPath } from '$lib/views/names';
import {
	column,
	countCell,
	phraseCell,
	rateCell,
	textCell,
	type Cell,
	type Table,
} from '$lib/views/table/table';
import type { ContinuityWords, FollowUpView, NodeView, SourceView } from './continuity-words';
import type { GraphNode } from '$lib/domain/continuity/graph-nodes';

/** A part or an engagement with the place on its page. */
export type PlaceLink = { readonly name: string; readonly href: string };

export type Successor = NodeView & { readonly sources: readonly SourceView[] };

/** What became of one project, in words. */
export type SuccessionLine = {
	readonly kind: SuccessionKind;
	readonly project: NodeView;
	/** Null where the data do not hold the article. */
	readonly realisation: Pick<ProjectRealisation, 'number' | 'realised' | 'rate' | 'onTimeRate'> | null;
	readonly withoutResult: readonly PlaceLink[];
	readonly open: readonly PlaceLink[];
	readonly removed: readonly PlaceLink[];
	readonly successors: readonly Successor[];
	readonly elsewhere: readonly NodeView[];
	readonly followUps: readonly FollowUpView[];
};

export type SuccessionGroup = {
	readonly kind: SuccessionKind;
	readonly word: string;
	readonly lines: readonly SuccessionLine[];
};

/** A row with what its project came to; null where the data do not hold the article. */
export type RealisedRow = {
	readonly row: SuccessionRow;
	readonly realisation: ProjectRealisation | null;
};

export function successionLines(
	rows: readonly RealisedRow[],
	words: ContinuityWords,
	lang: Language,
): SuccessionLine[] {
	return rows.map(({ row, realisation }) => {
		const project = words.node(row.node.key);
		const base = `/${lang}/contracts/${row.node.contract}`;
		const part = (one: Part): PlaceLink => ({ name: partName(one, lang), href: `${base}/${partPath(one)}` });
		return {
			kind: row.kind,
			project,
			realisation,
			withoutResult: realisation?.withoutResult.map(part) ?? [],
			open: realisation?.open.map(part) ?? [],
			removed: (realisation?.removed ?? []).map((one) => ({
				name: `${project.article} ${engagementName(one)}`,
				href: `${base}/${engagementPath(one)}`,
			})),
			successors: row.edges.map((edge) => ({ ...words.node(edge.to), sources: words.sources(edge) })),
			elsewhere: row.elsewhere.map(({ to }) => words.node(to)),
			followUps: row.followUps.map(words.followUp),
		};
	});
}

/** The word of a kind: where no closing list leads to the contract, an announcement is not beside one. */
export function kindWord(kind: SuccessionKind, { rows }: Succession, lang: Language): string {
	const hasList = rows.some((row) => row.kind === 'listed');
	return kind === 'announced' && !hasList
		? m.succession_announced_only({}, { locale: lang })
		: successionWord(kind, lang);
}

/** The lines by kind, in their order. */
export function successionGroups(
	lines: readonly SuccessionLine[],
	found: Succession,
	lang: Language,
): SuccessionGroup[] {
	return [...Map.groupBy(lines, ({ kind }) => kind)].map(([kind, own]) => ({
		kind,
		word: kindWord(kind, found, lang),
		lines: own,
	}));
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
