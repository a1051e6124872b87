import type { Tally } from '$lib/domain/contract/outcome';
import { formatCount } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { outcomeWord } from '$lib/i18n/terms';

type Counts = Pick<Tally, 'number' | 'undecided'>;

/** So many of all: `5/25`; `5+?/25` where of some it cannot be told whether they are among them. */
export function ofAll(
	of: number,
	{ number, undecided }: Counts,
	lang: Language,
	sign: '/' | ' / ' = '/',
): string {
	return `${formatCount(of, lang)}${undecided > 0 ? '+?' : ''}${sign}${formatCount(number, lang)}`;
}

/** A sentence about a set of parts, with the number of those of which the data cannot tell, if there are any. */
export function withUndecided(
	sentence: string,
	{ undecided }: Pick<Tally, 'undecided'>,
	lang: Language,
): string {
	if (undecided === 0) return sentence;
	const name = outcomeWord('undecided', lang);
	const words = m.labelled({ name, value: formatCount(undecided, lang) }, { locale: lang });
	return sentence.endsWith('.') ? `${sentence} ${words}.` : `${sentence} – ${words}`;
}
