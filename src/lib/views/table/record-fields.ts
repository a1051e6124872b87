import { z } from 'zod';
import type { Language } from '$lib/i18n/language';
import type { PlainMessage } from '$lib/i18n/terms';

/** The kinds of fields that the records for programs have, and how a field gets its meaning. */

/** A number of things, or a number that counts them. */
export const count = z.int().min(0);
/** A rate from 0 to 1. */
export const share = z.number().min(0).max(1);
/** A day: `2026-03-15`. */
export const day = z.iso.date();
/** A day or period in the notation of the data, as `formatPeriod` writes it: `2026-03-15`, `2026-Q1`, `2026-S1`. */
export const period = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(\/\d{4}-\d{2}-\d{2})?)?|-Q[1-4]|-S[12])?$/);

/** A function that gives a schema its meaning, a message, in one language. */
export function meaningsIn(lang: Language) {
	return <Schema extends z.ZodType>(schema: Schema, meaning: PlainMessage): Schema =>
		schema.describe(meaning({}, { locale: lang }));
}
