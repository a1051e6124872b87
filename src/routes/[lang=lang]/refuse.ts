import { error } from '@sveltejs/kit';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { SEVERAL } from '$lib/request/parameters';
import type { UnknownFilter } from '$lib/request/selection-address';

/** Refuses what an address names and does not exist, and names what does. */
export function refuse([wrong]: readonly UnknownFilter[], lang: Language): void {
	if (!wrong) return;
	const allowed = wrong.allowed.join(', ') || '–';
	error(404, m.filter_unknown({ name: wrong.name, value: wrong.value, allowed }, { locale: lang }));
}

/**
 * Refuses a parameter that a page or a file does not know, a slip such as `services=SI` that would show everything, and
 * one that has two values where it takes one.
 */
export function refuseOthers({ searchParams }: URL, known: readonly string[], lang: Language): void {
	for (const name of new Set(searchParams.keys())) {
		const values = [...new Set(searchParams.getAll(name))];
		if (!known.includes(name)) {
			const allowed = known.join(', ') || '–';
			error(404, m.parameter_unknown({ name, known: allowed }, { locale: lang }));
		}
		if (values.length > 1 && !SEVERAL.includes(name)) {
			const both = values.map((value) => `${name}=${value}`).join(', ');
			error(404, m.parameter_twice({ name, values: both }, { locale: lang }));
		}
	}
}
