import type { ProjectRealisation } from '$lib/domain/continuity/project-realisation';
import { engagementName, type Part } from '$lib/domain/contract/model';
import type { Succession, SuccessionKind, SuccessionRow } from '$lib/domain/continuity/succession';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { successionWord } from '$lib/i18n/terms';
import type { ContinuityWords, FollowUpView, NodeView, SourceView } from './words';
import { partName, partPath } from '$lib/views/deadlines/deadline-list';

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
				href: `${base}/articles/${one.article.number}#${engagementName(one).replaceAll(' ', '-')}`,
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
