import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parsePeriod, type Period } from '$lib/domain/time/calendar';
import { formatCount, formatPeriodShort, formatPeriodWords, formatRate } from '$lib/i18n/format';
import { wordFaults } from '$lib/i18n/catalogue';
import { sumWords } from '$lib/i18n/deadline-words';
import { issueSentence } from '$lib/i18n/issue-sentence';
import { chosenLanguage, LANGUAGES, preferredLanguage, localize } from '$lib/i18n/language';
import { ISSUE_CODES } from '$lib/schema/issues';

const catalogue = z.record(z.string(), z.json());
const words = (lang: string) =>
	catalogue.parse(JSON.parse(readFileSync(`src/lib/i18n/messages/${lang}.json`, 'utf8')));

function sources(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
		.filter((path) => /\.(ts|svelte)$/.test(path) && !path.includes('/paraglide/'));
}

describe('the catalogue of words', () => {
	const reference = Object.keys(words('fr'));

	test('says the same in every language', () => {
		expect(wordFaults(LANGUAGES.map((lang) => [lang, words(lang)]))).toEqual([]);
	});

	test('names missing keys, extra keys and different placeholders', () => {
		const french = { yes: 'oui', day: '{count} jour', place: '{place}, {report}' };
		expect(wordFaults([['fr', french]])).toEqual([]);
		expect(
			wordFaults([
				['fr', french],
				['nl', { ...french, place: '{report}: {place}' }],
				['en', { day: '{number} day', place: '{place}, {report}', no: 'no' }],
			]),
		).toEqual([
			'src/lib/i18n/messages/en.json lacks words that fr.json has; add: yes',
			'src/lib/i18n/messages/en.json has words that fr.json does not have; remove: no',
			'src/lib/i18n/messages/en.json has other placeholders than fr.json in: day',
		]);
	});

	test.each(LANGUAGES)('%s has its words in the order of the reference', (lang) => {
		const own = words(lang);
		expect(Object.keys(own).filter((key) => reference.includes(key))).toEqual(
			reference.filter((key) => key in own),
		);
	});

	test('has no word that nothing uses', () => {
		const code = sources('src')
			.map((path) => readFileSync(path, 'utf8'))
			.join('\n');
		// `m[`outcome_${kind}`]` uses the word of each member of a closed list, which stands in the code as text or number.
		const families = [...code.matchAll(/m\[`([a-z_]+_)\$\{/g)].map(([, family = '']) => family);
		const isMember = (key: string) =>
			families.some((family) => {
				const member = key.slice(family.length);
				return key.startsWith(family) && new RegExp(`'${member}'|[\\[ ]${member}[,\\]]`).test(code);
			});
		// The tables of parameters and formats name their words.
		const used = new Set(
			[...code.matchAll(/m\.(\w+)|m\['([^']+)'\]|(?:meaning|word): '([^']+)'/g)].map(
				([, plain, quoted, named]) => plain ?? quoted ?? named,
			),
		);
		const unused = reference.filter((key) => key !== '$schema' && !used.has(key) && !isMember(key));
		expect(unused).toEqual([]);
	});
});

/** A language that is added has its own expectations, not these. */
const FOUR = ['fr', 'nl', 'en', 'de'] as const;

describe('periods as people write them', () => {
	const period = (text: string): Period => {
		const found = parsePeriod(text);
		if (!found) throw new Error(`${text} is no period`);
		return found;
	};
	test.each([
		['2020-12-31', ['31/12/2020', '31/12/2020', '31/12/2020', '31.12.2020']],
		['2022-06', ['juin 2022', 'juni 2022', 'June 2022', 'Juni 2022']],
		['2024-Q1', ['1er trimestre 2024', '1ste kwartaal 2024', '1st quarter 2024', '1. Quartal 2024']],
		['2024-Q4', ['4e trimestre 2024', '4de kwartaal 2024', '4th quarter 2024', '4. Quartal 2024']],
		['2022-S2', ['2e semestre 2022', '2de semester 2022', '2nd semester 2022', '2. Semester 2022']],
		['2023', ['2023', '2023', '2023', '2023']],
	])('%s', (notation, words) => {
		expect(FOUR.map((lang) => formatPeriodWords(period(notation), lang))).toEqual(words);
	});

	test.each([
		['2020-12-31', ['31/12/2020', '31/12/2020', '31/12/2020', '31.12.2020']],
		['2022-06', ['06/2022', '06/2022', '06/2022', '06/2022']],
		['2024-Q1', ['T1 2024', 'K1 2024', 'Q1 2024', 'Q1 2024']],
		['2022-S2', ['S2 2022', 'S2 2022', 'S2 2022', 'S2 2022']],
	])('%s in short', (notation, words) => {
		expect(FOUR.map((lang) => formatPeriodShort(period(notation), lang))).toEqual(words);
	});

	test('terms keep their number and unit', () => {
		const terms = [
			{ count: 12, unit: 'month' },
			{ count: 1, unit: 'year' },
		] as const;
		expect(sumWords(terms, 'fr')).toBe(' + 12 mois + 1 an');
		expect(sumWords(terms, 'nl')).toBe(' + 12 maanden + 1 jaar');
		expect(sumWords(terms, 'en')).toBe(' + 12 months + 1 year');
		expect(sumWords(terms, 'de')).toBe(' + 12 Monate + 1 Jahr');
	});
});

test('nothing due is a dash and never 0 %', () => {
	expect(formatRate(null, 'fr', 1)).toBe('–');
	expect(formatRate(0, 'fr', 0)).toMatch(/^0\s%$/u);
	expect(formatRate(35 / 43, 'fr', 1)).toMatch(/^81,4\s%$/u);
	expect(formatRate(35 / 43, 'nl', 1)).toBe('81,4%');
	expect(formatRate(35 / 43, 'en', 1)).toBe('81,4%');
	expect(formatRate(35 / 43, 'de', 1)).toMatch(/^81,4\s%$/u);
	expect(FOUR.map((lang) => formatCount(12345, lang).replace(/\s/u, ' '))).toEqual([
		'12 345',
		'12.345',
		'12.345',
		'12.345',
	]);
});

test('a text without a translation is shown in the language it has, and says which', () => {
	expect(localize({ fr: 'Accord', nl: 'Akkoord' }, 'nl')).toEqual({ text: 'Akkoord', lang: 'nl' });
	expect(localize({ fr: 'Accord', nl: '' }, 'nl')).toEqual({ text: 'Accord', lang: 'fr' });
	expect(localize({ fr: 'Accord', nl: 'Akkoord', en: 'Agreement' }, 'en')).toEqual({
		text: 'Agreement',
		lang: 'en',
	});
	expect(localize({ fr: 'Accord', nl: 'Akkoord', de: '' }, 'de')).toEqual({ text: 'Accord', lang: 'fr' });
	expect(localize({ fr: '', nl: 'Akkoord' }, 'en')).toEqual({ text: 'Akkoord', lang: 'nl' });
	expect(localize({ fr: '', nl: '' }, 'de')).toEqual({ text: '', lang: 'de' });
});

test.each([
	['nl-BE,nl;q=0.9,fr;q=0.8', 'nl'],
	['en-GB,en;q=0.9,nl;q=0.5,fr;q=0.4', 'en'],
	['sv,de-AT;q=0.7,nl;q=0.5', 'de'],
	['sv,nl;q=0.5,fr;q=0.4', 'nl'],
	['fr', 'fr'],
	['nl;q=0', 'fr'],
	['', 'fr'],
	[null, 'fr'],
])('a browser that prefers %s gets %s', (header, expected) => {
	expect(preferredLanguage(header)).toBe(expected);
});

test.each([
	['http://here/fr/issues', 'nl'],
	['http://here/nl/search?q=x', null],
	['http://here/', null],
	['http://elsewhere/fr/issues', null],
	['no address', null],
	[null, null],
])('who comes from %s to a Dutch page has chosen %s', (referrer, chosen) => {
	expect(chosenLanguage(new URL('http://here/nl/issues'), referrer)).toBe(chosen);
});

test.each(ISSUE_CODES.flatMap((code) => LANGUAGES.map((lang) => [code, lang] as const)))(
	'the sentence for %s in %s names what it is about and says what to do',
	(code, lang) => {
		const issue = {
			code,
			severity: 'error',
			file: 'parts.csv',
			line: 3,
			column: 'COLUMN',
			value: 'VALUE',
			detail: 'DETAIL',
		} as const;
		const sentence = issueSentence(issue, lang);
		expect(sentence).not.toContain('{');
		expect(sentence.length).toBeGreaterThan(20);
		expect(sentence).toMatch(/\.$/);
	},
);
