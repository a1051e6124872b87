import { error } from '@sveltejs/kit';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { UnknownFilter } from '$lib/report/selection-address';

/** Refuses what an address names and does not exist, and names what does. */
export function refuse([wrong]: readonly UnknownFilter[], lang: Language): void {
	if (!wrong) return;
	const allowed = wrong.allowed.join(', ') || '–';
	error(404, m.filter_unknown({ name: wrong.name, value: wrong.value, allowed }, { locale: lang }));
}
