import type { GraphNode } from './graph-nodes';
import type { Dataset } from '$lib/domain/contract/model';

/**
 * Whether the data of an article are complete enough to notice that something is not said. A contract that is only
 * named, or whose report looks no further, says nothing either way.
 */
export class ExpectedStatements {
	readonly #scopes: ReadonlyMap<string, string>;
	readonly #cites = new Set<string>();
	readonly #announces = new Set<string>();
	readonly #lists = new Set<string>();

	constructor(dataset: Dataset) {
		this.#scopes = new Map(dataset.contracts.map(({ contract }) => [contract.id, contract.scope]));
		for (const { from, to, statedBy, place } of dataset.links) {
			if (statedBy === 'to') this.#cites.add(`${to.contract} ${from.contract}`);
			else this.#announces.add(`${from.contract} ${to.contract}`);
			if (place === 'closing-list') this.#lists.add(`${from.contract} ${to.contract}`);
		}
	}

	/** Whether the later article would cite the earlier one: it is in the data, and its contract cites that contract. */
	wouldCite(earlier: GraphNode, later: GraphNode): boolean {
		return later.known && this.#cites.has(`${later.contract} ${earlier.contract}`);
	}

	/** Whether the earlier article would announce the later one: all of its contract is there, and looks so far ahead. */
	wouldAnnounce(earlier: GraphNode, later: GraphNode): boolean {
		const full = this.#scopes.get(earlier.contract) === 'full';
		return earlier.known && full && this.#announces.has(`${earlier.contract} ${later.contract}`);
	}

	hasClosingList(earlier: GraphNode, later: GraphNode): boolean {
		return this.#lists.has(`${earlier.contract} ${later.contract}`);
	}
}
