import { formatCount, formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import type { Cell } from './table';

/** A cell as people read it on a page or on paper: a dash where nothing is counted or due, never 0. */
export function cellWords(cell: Cell, lang: Language): string {
	switch (cell.kind) {
		case 'text':
		case 'day':
		case 'rag':
			return cell.text;
		case 'count':
			return cell.value === null ? '–' : formatCount(cell.value, lang);
		case 'rate':
			return formatRate(cell.value, lang, cell.decimals);
	}
}
