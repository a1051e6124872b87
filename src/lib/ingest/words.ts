import type { Translated } from '$lib/domain/contract/model';

/** The cells of a text as one; a language whose cell is empty, or has no column, is left out. */
export function words(fr: string, nl: string, en = '', de = ''): Translated {
	return { fr, nl, ...(en && { en }), ...(de && { de }) };
}
