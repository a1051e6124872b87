import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { LinkForm } from './continuity-picture';

/** What a picture of continuity draws besides its articles: links, and ends that name only a contract. */
export const DRAWN_FORMS = [
	'continues',
	'continued-by',
	'moved-to',
	'both',
	'follow-up',
	'loop',
	'open',
] as const;
export type DrawnForm = LinkForm | 'open';

const WORDS: Record<DrawnForm, (inputs: object, options: { locale: Language }) => string> = {
	continues: m.form_continues,
	'continued-by': m['form_continued-by'],
	'moved-to': m['form_moved-to'],
	both: m.form_both,
	'follow-up': m['form_follow-up'],
	loop: m.form_loop,
	open: m.form_open,
};

/** What a form means. */
export function formWord(form: DrawnForm, lang: Language): string {
	return WORDS[form]({}, { locale: lang });
}

/** The form drawn small, 44 by 12: the same in the legend of a page and in that of a file. */
export const FORM_SAMPLES: Record<Exclude<DrawnForm, 'open'>, string> = {
	continues: 'M0,6h44',
	'continued-by': 'M0,6h44',
	'moved-to': 'M0,6h44',
	both: 'M0,6h44',
	'follow-up': 'M14,6h16m-5,-4l5,4l-5,4',
	loop: 'M14,2C34,2,34,10,14,10',
};
