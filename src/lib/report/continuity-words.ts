import type { ContinuityGraph, GraphEdge } from '$lib/domain/continuity-graph';
import type { GraphNode } from '$lib/domain/continuity-nodes';
import type { FollowUp } from '$lib/domain/follow-ups';
import type { Dataset, Link } from '$lib/domain/model';
import { show, type Language, type Shown } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { linkKindWord, placeWord } from '$lib/i18n/terms';

/** An article of the graph in words. */
export type NodeWords = {
	readonly key: string;
	/** `Article 29` */
	readonly name: string;
	/** `29`, empty where no article is named. */
	readonly number: string;
	readonly contract: string;
	readonly title: Shown | null;
	/** Its page; null where the data hold no more than its number. */
	readonly href: string | null;
	/** All of it in one sentence, with how many links come and go: an accessible name. */
	readonly sentence: string;
};

export type EdgeWords = {
	readonly from: NodeWords;
	readonly to: NodeWords;
	readonly kinds: string;
	readonly sources: readonly { readonly text: string; readonly printed: string; readonly note: string }[];
};

/** Names of the articles, links and sources of a graph in one language. Pages, files and the picture say the same. */
export class ContinuityNames {
	readonly #graph: ContinuityGraph;
	readonly #lang: Language;
	readonly #contracts: ReadonlyMap<string, string>;
	readonly #reports: ReadonlyMap<string, string>;

	/** `graph`: all of it, so that a filtered page counts the same links. */
	constructor(graph: ContinuityGraph, dataset: Dataset, lang: Language) {
		this.#graph = graph;
		this.#lang = lang;
		this.#contracts = new Map(graph.contracts.map(({ id, short }) => [id, show(short, lang).text]));
		this.#reports = new Map(dataset.reports.map(({ id, title }) => [id, show(title, lang).text]));
	}

	contract(id: string): string {
		return this.#contracts.get(id) ?? id;
	}

	node({ key, contract, article, title, known }: GraphNode): NodeWords {
		const locale = { locale: this.#lang };
		const name = article ? m.article_number({ number: article }, locale) : m.article_no_number({}, locale);
		const shown = title && show(title, this.#lang);
		return {
			key,
			name,
			number: article,
			contract: this.contract(contract),
			title: shown,
			href: known ? `/${this.#lang}/contracts/${contract}/articles/${article}` : null,
			sentence: m.continuity_node(
				{
					name,
					title: shown?.text ?? m.title_missing({}, locale),
					contract: this.contract(contract),
					earlier: m.count_predecessors({ count: this.#graph.into.get(key)?.length ?? 0 }, locale),
					later: m.count_successors({ count: this.#graph.outOf.get(key)?.length ?? 0 }, locale),
				},
				locale,
			),
		};
	}

	/** An end of an edge. One that the graph does not hold names at least its contract and number. */
	end(key: string): NodeWords {
		const [contract = '', article = ''] = key.split('/');
		const unknown = { key, contract, article, title: null, axis: null, services: [], known: false };
		return this.node(this.#graph.nodes.get(key) ?? unknown);
	}

	source({ place, report }: Link): string {
		return m.link_stated(
			{ place: placeWord(place, this.#lang), report: this.report(report) },
			{ locale: this.#lang },
		);
	}

	report(id: string): string {
		return this.#reports.get(id) ?? id;
	}

	edge({ from, to, kinds, statements }: GraphEdge): EdgeWords {
		return {
			from: this.end(from),
			to: this.end(to),
			kinds: kinds.map((kind) => linkKindWord(kind, this.#lang)).join(', '),
			sources: statements.map(({ link }) => ({
				text: [link.from.engagement, this.source(link)].filter(Boolean).join(', '),
				printed: link.printed,
				note: link.note,
			})),
		};
	}

	/** A link in one sentence, each source once. */
	edgeSentence(edge: GraphEdge): string {
		const { from, to, kinds, sources } = this.edge(edge);
		return m.continuity_edge(
			{
				from: from.name,
				fromContract: from.contract,
				to: to.name,
				toContract: to.contract,
				kinds,
				sources: [...new Set(sources.map(({ text }) => text))].join(' ; '),
			},
			{ locale: this.#lang },
		);
	}

	followUp({ engagement, source }: FollowUp): string {
		const locale = { locale: this.#lang };
		if (source.kind === 'link') return [engagement, this.source(source.link)].filter(Boolean).join(', ');
		return m.continuity_follow_reported({ engagement, report: this.report(source.report) }, locale);
	}
}
