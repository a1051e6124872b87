import { z } from 'zod';
import type { Language } from '$lib/i18n/language';

/** The kinds of fields that the JSON files have, and how a field gets its meaning. */

export const count = z.int().min(0);
export const share = z.number().min(0).max(1);
export const day = z.iso.date();
/** A day or period in the notation of the data, as `formatPeriod` writes it. */
export const period = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(\/\d{4}-\d{2}-\d{2})?)?|-Q[1-4]|-S[12])?$/);

type Word = (inputs: Record<string, never>, options: { locale: Language }) => string;

/** Gives schemas their meaning in one language. */
export function meaningsIn(lang: Language) {
	return <Schema extends z.ZodType>(schema: Schema, word: Word): Schema =>
		schema.describe(word({}, { locale: lang }));
}
