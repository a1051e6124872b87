import type { Day } from '$lib/domain/time/calendar';
import { formatDay } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { parameter, type ParameterName } from './parameters';

/** What is wrong with the parameters of an address. */
export type Wrong =
	| { readonly kind: 'unknown'; readonly name: string; readonly known: readonly ParameterName[] }
	| { readonly kind: 'twice'; readonly name: ParameterName; readonly values: readonly string[] }
	| {
			readonly kind: 'no-choice';
			readonly name: ParameterName;
			readonly value: string;
			readonly allowed: readonly string[];
	  }
	| { readonly kind: 'no-day'; readonly name: ParameterName; readonly value: string }
	| { readonly kind: 'no-assumption'; readonly value: string; readonly event: string | undefined }
	/** A day before the report that is asked for. */
	| { readonly kind: 'before-report'; readonly day: Day; readonly first: Day };

/** What is done with something wrong: a page refuses, a test collects. */
export type Refuse = (wrong: Wrong) => void;

const list = (values: readonly string[]) => values.join(', ') || '–';

/** What was typed, in a sentence that says what to type instead. */
export function wrongSentence(wrong: Wrong, lang: Language): string {
	const locale = { locale: lang };
	switch (wrong.kind) {
		case 'unknown':
			return m.parameter_unknown({ name: wrong.name, known: list(wrong.known) }, locale);
		case 'twice': {
			const values = list(wrong.values.map((value) => `${wrong.name}=${value}`));
			return m.parameter_twice({ name: wrong.name, values }, locale);
		}
		case 'no-choice':
			return m.filter_unknown({ ...wrong, allowed: list(wrong.allowed) }, locale);
		case 'no-day':
			return m.parameter_no_day({ ...wrong, example: parameter(wrong.name).example }, locale);
		case 'no-assumption': {
			const example = `${wrong.event ?? 'event'}:2026-03-15`;
			return m.what_if_unknown({ value: wrong.value, example }, locale);
		}
		case 'before-report': {
			const days = { day: formatDay(wrong.day, lang), first: formatDay(wrong.first, lang) };
			return m.report_day_before(days, locale);
		}
	}
}
