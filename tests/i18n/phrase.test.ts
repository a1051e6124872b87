import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, localize, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { distinct, joined, namedText, phrase, plainText, phraseOf } from '$lib/i18n/phrase';

const french: LocalText = { text: 'la publication du rapport', lang: 'fr' };
const nl = { locale: 'nl' } as const;

test('a Dutch sentence with a French title keeps the language of each', () => {
	expect(phrase((keep) => m.waiting_for({ event: keep(french) }, nl), 'nl')).toEqual([
		{ text: 'wacht op: ', lang: 'nl' },
		french,
	]);
	const given = phrase((keep) => m.what_if_active({ event: keep(french), on: '31/01/2026' }, nl), 'nl');
	expect(plainText(given)).toBe(m.what_if_active({ event: french.text, on: '31/01/2026' }, nl));
	expect(given.filter(({ lang }) => lang === 'fr')).toEqual([french]);
});

test('a title in the language of the sentence makes no run of its own', () => {
	const title = localize({ fr: 'Publication', nl: 'Publicatie' }, 'nl');
	expect(phrase((keep) => m.waiting_for({ event: keep(title) }, nl), 'nl')).toEqual([
		{ text: 'wacht op: Publicatie', lang: 'nl' },
	]);
});

test('texts appear where the language puts them, in whatever order they are passed', () => {
	const one: LocalText = { text: 'un', lang: 'fr' };
	const other: LocalText = { text: 'zwei', lang: 'de' };
	const turned = phrase((keep) => {
		const [first, second] = [keep(one), keep(other)];
		return `${second}, then ${first} and ${second}`;
	}, 'en');
	expect(turned.map(({ text }) => text)).toEqual(['zwei', ', then ', 'un', ' and ', 'zwei']);
	expect(turned.map(({ lang }) => lang)).toEqual(['de', 'en', 'fr', 'en', 'de']);
});

test('a phrase can contain a phrase', () => {
	const within = joined([[french], phraseOf('31/01/2026', 'nl')], ', ', 'nl');
	const whole = phrase((keep) => m.lead_front({ report: keep(within), today: '01/02/2026' }, nl), 'nl');
	expect(whole.map(({ lang }) => lang)).toEqual(['nl', 'fr', 'nl']);
	expect(plainText(whole)).toBe(
		m.lead_front({ report: `${french.text}, 31/01/2026`, today: '01/02/2026' }, nl),
	);
});

test('where no language can be marked up, it is named in words', () => {
	const words = phrase((keep) => m.waiting_for({ event: keep(french) }, nl), 'nl');
	expect(namedText(words, 'nl')).toBe('wacht op: la publication du rapport (in het Frans)');
	expect(namedText(phraseOf('Artikel 5', 'nl'), 'nl')).toBe('Artikel 5');
});

test('empty phrases are skipped, and duplicates removed', () => {
	expect(joined([[], phraseOf('a', 'nl'), [], phraseOf('b', 'nl')], ' · ', 'nl')).toEqual(
		phraseOf('a · b', 'nl'),
	);
	expect(joined([], ', ', 'nl')).toEqual([]);
	expect(distinct([phraseOf('a', 'nl'), [french], phraseOf('a', 'nl')])).toEqual([
		phraseOf('a', 'nl'),
		[french],
	]);
});

describe('whatever the texts hold', () => {
	/** Letters of any kind, what messages use for places, and the private signs of Unicode. */
	const anyText = fc.oneof(
		fc.string({ unit: 'binary' }),
		fc.string({
			unit: fc.constantFrom('{', '}', '0', '\u0000', '\n', '\ue000', '\ue001', '\ufdd0', 'é', '$&'),
		}),
	);
	const anyShown = fc.record({ text: anyText, lang: fc.constantFrom(...LANGUAGES) });

	test('the runs joined are the message with the texts in it, and each text keeps its language', () => {
		fc.assert(
			fc.property(fc.constantFrom(...LANGUAGES), anyShown, anyShown, anyText, (lang, from, to, typed) => {
				const locale = { locale: lang };
				const days = { fromDay: typed, toDay: typed };
				const made = phrase(
					(keep) => m.front_changes_days({ from: keep(from), to: keep(to), ...days }, locale),
					lang,
				);
				expect(plainText(made)).toBe(m.front_changes_days({ from: from.text, to: to.text, ...days }, locale));
				const others = [from, to].filter((one) => one.lang !== lang && one.text !== '');
				expect(made.filter((run) => run.lang !== lang)).toEqual(others);
			}),
		);
	});

	test('no run is empty, and neighbours differ in their language', () => {
		fc.assert(
			fc.property(fc.array(fc.array(anyShown)), anyText, (phrases, between) => {
				const made = joined(phrases, between, 'nl');
				expect(made.every(({ text }) => text !== '')).toBe(true);
				expect(made.every(({ lang }, at) => lang !== made[at - 1]?.lang)).toBe(true);
				expect(plainText(made)).toBe(
					phrases
						.filter(({ length }) => length > 0)
						.map(plainText)
						.join(between),
				);
			}),
		);
	});
});
