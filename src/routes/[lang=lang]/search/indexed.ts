import type { Dataset } from '$lib/domain/contract/model';
import { searchIndex, type SearchIndex } from '$lib/views/search/search-index';
import { store } from '$lib/server/store';

const indexes = new WeakMap<Dataset, SearchIndex>();

/** The index of the data in use, made once for as long as the files do not change. */
export function indexed(): { dataset: Dataset; index: SearchIndex } {
	const { dataset, statements } = store();
	const index = indexes.get(dataset) ?? searchIndex(dataset, statements);
	indexes.set(dataset, index);
	return { dataset, index };
}
