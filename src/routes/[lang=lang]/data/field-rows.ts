import type { FieldKind, FieldOfRecord } from '$lib/files/json-schema';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { PlainMessage } from '$lib/i18n/terms';

/** A line of a table of fields or parameters. */
export type FieldRow = { readonly name: string; readonly kind: string; readonly meaning: string };

const KINDS: Readonly<Record<FieldKind, PlainMessage>> = {
	integer: m.data_type_integer,
	number: m.data_type_number,
	boolean: m.data_type_boolean,
	string: m.data_type_string,
	date: m.data_type_date,
	period: m.data_type_period,
	object: m.data_type_object,
};

/** What a field can be, in words: the values of a closed list, else its kind; whether it is a list; whether it may be null. */
function kindWords({ kind, values, list, nullable }: FieldOfRecord, lang: Language): string {
	const locale = { locale: lang };
	const named = values.join(', ');
	// Some numbers may also be a word: `2020` or `waiting`.
	const own = kind !== 'string' || named === '' ? [KINDS[kind]({}, locale), named] : [named];
	const words = own.filter(Boolean).join(', ');
	const whole = list ? m.data_type_list({ kind: words }, locale) : words;
	return nullable ? `${whole} ${m.data_type_null({}, locale)}` : whole;
}

export function fieldRows(fields: readonly FieldOfRecord[], lang: Language): FieldRow[] {
	return fields.map((field) => ({ name: field.name, kind: kindWords(field, lang), meaning: field.meaning }));
}
