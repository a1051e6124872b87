import { articleKey, readArticleKey } from '$lib/domain/contract/keys';
import { byDayOrLast } from '$lib/domain/time/calendar';
import type { Article, Contract, Dataset, Translated } from '$lib/domain/contract/model';

/** An article of a contract, or a contract that is named without an article: the nodes of the graph. */
export type GraphNode = {
	/** `ca6/29`; `av2021/` for the contract without an article. */
	readonly key: string;
	readonly contract: string;
	/** The article without the point that a report may add (`16` for `16.7`); empty where none is named. */
	readonly article: string;
	/** Null where the data have none. */
	readonly title: Translated | null;
	readonly axis: number | null;
	/** The services of its engagements, each once; empty where they are unknown. */
	readonly services: readonly string[];
	/** Whether the data hold the article itself, and not only its number in a link. */
	readonly known: boolean;
};

/** By first day, then last day; a contract without a first day comes last. Equals keep the order of the data. */
function inTime(contracts: readonly Contract[]): Contract[] {
	return contracts.toSorted(
		(a, b) =>
			byDayOrLast(a.from?.first ?? null, b.from?.first ?? null) ||
			byDayOrLast(a.to?.last ?? null, b.to?.last ?? null),
	);
}

/** Contracts and amendments in time order; a register is no contract, and left out unless a link names it. */
export function graphContracts({ contracts, links }: Dataset): Contract[] {
	const named = new Set(links.flatMap(({ from, to }) => [from.contract, to.contract]));
	return inTime(
		contracts.map(({ contract }) => contract).filter(({ id, kind }) => kind !== 'register' || named.has(id)),
	);
}

/** The nodes of these contracts: every article of the data, and what else is named. In the order of the contracts. */
export function graphNodes(
	dataset: Dataset,
	contracts: readonly Contract[],
	named: Iterable<string>,
): GraphNode[] {
	const articles = new Map<string, Article>();
	const services = new Map<string, Set<string>>();
	for (const data of dataset.contracts) {
		for (const article of data.articles) articles.set(articleKey(article), article);
		for (const { article, services: own } of data.engagements) {
			const key = articleKey(article);
			services.set(key, new Set([...(services.get(key) ?? []), ...own]));
		}
	}
	const places = new Map(contracts.map(({ id }, at) => [id, at]));
	const place = ({ contract }: GraphNode) => places.get(contract) ?? 0;
	return [...new Set([...articles.keys(), ...named])]
		.map((key): GraphNode => {
			const { contract, article } = readArticleKey(key) ?? { contract: '', article: '' };
			const known = articles.get(key);
			const titled = known && (known.title.fr !== '' || known.title.nl !== '');
			return {
				key,
				contract,
				article,
				title: titled ? known.title : null,
				axis: known?.axis?.number ?? null,
				services: [...(services.get(key) ?? [])],
				known: known !== undefined,
			};
		})
		.filter(({ contract }) => places.has(contract))
		.toSorted(
			(a, b) =>
				place(a) - place(b) ||
				Number(a.article === '') - Number(b.article === '') ||
				Number(a.article) - Number(b.article),
		);
}
