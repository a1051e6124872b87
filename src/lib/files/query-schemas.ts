import { z } from 'zod';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { ENGAGEMENT_COLUMNS } from '$lib/views/tableau3/engagement-table';
import { count, day, period } from '$lib/views/table/record-fields';
import { parameter, type ParameterName } from '$lib/request/parameters';

/** The parameters of addresses as zod schemas with meanings, and the filters that a JSON file says it was made with. */

/** What each value is where no list is closed. */
const FORMS = {
	text: z.string(),
	count,
	year: z.union([z.int(), z.literal('waiting')]),
	report: z.string().regex(/^\d{4}(-S1)?$/),
};

/** The lists that views close. */
const LISTS: { readonly [Name in ParameterName]?: readonly string[] } = { columns: ENGAGEMENT_COLUMNS };

function schemaOf(name: ParameterName): z.ZodType {
	const one = parameter(name);
	switch (one.kind) {
		case 'choices':
		case 'choice': {
			const list = LISTS[name] ?? one.of;
			const value = typeof list === 'string' ? FORMS[list] : z.enum(list);
			return one.kind === 'choices' ? z.array(value) : value;
		}
		case 'flag':
			return z.literal('1');
		case 'text':
		case 'sort':
			return z.string();
		case 'day':
			return day;
		case 'period':
			return period;
		// With a day or period as `assumedValues` writes it.
		case 'assumed':
			return z.array(z.string());
	}
}

/** The same as a record holds it: a flag is yes or no, and what has no value is null. */
function recordSchema(name: ParameterName): z.ZodType {
	const { kind } = parameter(name);
	if (kind === 'flag') return z.boolean();
	return kind === 'day' || kind === 'choice' ? schemaOf(name).nullable() : schemaOf(name);
}

function described(
	names: readonly ParameterName[],
	schema: (name: ParameterName) => z.ZodType,
	lang: Language,
): Record<string, z.ZodType> {
	return Object.fromEntries(
		names.map((name) => {
			const { meaning } = parameter(name);
			return [
				name,
				meaning === null ? schema(name) : schema(name).describe(m[meaning]({}, { locale: lang })),
			];
		}),
	);
}

/** The parameters that an address takes; `sorts` are the values of a sort where they are known. */
export function parameterSchemas(
	names: readonly ParameterName[],
	lang: Language,
	sorts: readonly string[] = [],
): Readonly<Record<string, z.ZodType>> {
	const sorted = (name: ParameterName) =>
		name === 'sort' && sorts.length > 0 ? z.enum(sorts) : schemaOf(name);
	return described(names, sorted, lang);
}

/** The filters that a JSON file says it was made with. */
export function filtersSchema(names: readonly ParameterName[], lang: Language): z.ZodType {
	return z.strictObject(described(names, recordSchema, lang));
}
