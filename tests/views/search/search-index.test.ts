import { describe, expect, test } from 'vitest';
import type { Language } from '$lib/i18n/language';
import { excerpt, marked, searchGroups, SHOWN_OF_A_KIND } from '$lib/views/search/search-view';
import { dateIn } from '$lib/views/search/search-query';
import { SEARCH_KINDS } from '$lib/views/search/search-documents';
import { searchIndex } from '$lib/views/search/search-index';
import { reference } from '../../data/reference-data';
import { engagementKey } from '$lib/domain/contract/keys';

import fc from 'fast-check';

const { dataset, statements } = reference;
const index = searchIndex(dataset, statements);
const idsOf = (query: string) => index.search(query).hits.map(({ document }) => document.id);
const groupsOf = (query: string, lang: Language = 'fr') =>
	searchGroups(index.search(query), dataset, null, lang, (path) => `/${lang}/${path}`);

test.each([
	['article 18 E2', 'engagement av2019-2020/18/E2'],
	['artikel 18', 'article av2019-2020/18'],
	['article 18 V2', 'engagement av2019-2020/18/E2'],
	["note d'orientation patients", 'event av2019-2020/patient-platform-note-approved'],
	['Kenniscentrum', 'event av2019-2020/expert-centre-opinion-submitted'],
	['avenant 2021', 'contract av2021'],
	['6e CA', 'contract ca6'],
	['ca6', 'contract ca6'],
	['Service des indemnités', 'service SI'],
	['uitkeringen dienst', 'service SI'],
])('%s finds %s', (query, id) => {
	expect(idsOf(query).slice(0, 5)).toContain(id);
});

test.each([
	['reinsertion', 'réinsertion'],
	['RÉINSERTION', 'réinsertion'],
	['orientatienota', 'oriëntatienota'],
])('%s finds what %s finds: accents and capitals do not count', (query, same) => {
	expect(idsOf(query).length).toBeGreaterThan(0);
	expect(idsOf(query)).toEqual(idsOf(same));
});

test.each([
	['reinsertoin', 'réinsertion'],
	['pallaitif', 'palliatif'],
	['nomenclatrue', 'nomenclature'],
	['kenniscentrm', 'kenniscentrum'],
])('%s, a slip, finds %s and says what it was taken for', (query, right) => {
	const found = index.search(query);
	const [slip] = found.unknown;
	expect(slip?.word).toBe(query);
	expect(slip?.taken.length).toBeGreaterThan(0);
	expect(found.hits.map(({ document }) => document.id)).toContain(idsOf(right)[0]);
});

test('a word that the data hold is taken as it is written', () => {
	expect(index.search('note').unknown).toEqual([]);
});

test.each(
	dataset.services.flatMap(({ id, abbreviationNl, also }) =>
		[id, abbreviationNl, ...also].filter(Boolean).map((form) => [form, id] as const),
	),
)('%s is the service %s', (form, id) => {
	const [first] = groupsOf(form);
	expect(first?.kind).toBe('service');
	expect(first?.hits.map((hit) => hit.id)).toContain(`service ${id}`);
});

test('DU is a service in capitals or alone, and the article "du" in a sentence', () => {
	const own = dataset.contracts
		.flatMap(({ engagements }) => engagements)
		.filter(({ services }) => services.includes('SI'))
		.map((engagement) => `engagement ${engagementKey(engagement)}`);
	for (const query of ['DU', 'du', 'SI'])
		expect(idsOf(query).filter((id) => id.startsWith('engagement'))).toEqual(expect.arrayContaining(own));
	expect(idsOf('DU').filter((id) => id.startsWith('engagement'))).toHaveLength(own.length);
	expect(idsOf('avis du service')).toEqual(idsOf('avis service'));
});

describe('a service leads to the table of each contract', () => {
	test('filtered by it, with the number of its engagements', () => {
		const [service] = groupsOf('DGEC').flatMap(({ hits }) => hits);
		expect(service?.places.map(({ href }) => href)).toContain('/fr/contracts/ca6/engagements?service=SECM');
		expect(service?.places.every(({ count }) => count > 0)).toBe(true);
	});
});

describe('dates', () => {
	test.each([
		['31/12/2020', '2020-12-31', '2020-12-31', ''],
		['2020-12-31', '2020-12-31', '2020-12-31', ''],
		['décembre 2020', '2020-12-01', '2020-12-31', ''],
		['december 2020', '2020-12-01', '2020-12-31', ''],
		['ides 2024', '2024-01-01', '2024-12-31', 'ides'],
		['note T4 2020 plan', '2020-10-01', '2020-12-31', 'note plan'],
	])('%s is from %s to %s beside "%s"', (query, first, last, rest) => {
		const date = dateIn(query);
		expect([date?.period.first.toString(), date?.period.last.toString(), date?.rest]).toEqual([
			first,
			last,
			rest,
		]);
	});

	test.each(['décembre', '31/02/2020', 'article 12', '', 'X + 18 mois'])('%s names none', (query) => {
		expect(dateIn(query)).toBeNull();
	});

	test('what is due, was realised or was due before a revision on the day, and nothing else first', () => {
		const { hits } = index.search('31/12/2020');
		const dated = hits.filter(({ happenings }) => happenings.length > 0);
		expect(dated.length).toBeGreaterThan(10);
		expect(hits.slice(0, dated.length)).toEqual(dated);
		for (const { kind, on } of dated.flatMap(({ happenings }) => happenings)) {
			expect(on.last.toString(), kind).toBe('2020-12-31');
			if (kind === 'realised') expect(on.precision).toBe('day');
		}
		expect(idsOf('2020-12-31').slice(0, dated.length)).toEqual(dated.map(({ document }) => document.id));
	});

	test('the day of an event finds the event', () => {
		expect(idsOf('05/11/2019')).toContain('event av2019-2020/closing-action-plan-received');
		expect(idsOf('novembre 2019')).toContain('event av2019-2020/closing-action-plan-received');
	});

	test('a word beside a date narrows what is found', () => {
		const all = index.search('décembre 2020').hits.length;
		const narrowed = index.search('note décembre 2020').hits;
		expect(narrowed.length).toBeGreaterThan(0);
		expect(narrowed.length).toBeLessThan(all);
	});
});

const engagements = dataset.contracts.flatMap((data) => data.engagements);

test('every engagement is found by its own title, in both languages', () => {
	const missed = engagements.flatMap((engagement) =>
		[engagement.title.fr, engagement.title.nl]
			.filter((title) => title !== '' && !idsOf(title).includes(`engagement ${engagementKey(engagement)}`))
			.map((title) => `${engagementKey(engagement)}: ${title}`),
	);
	expect(missed).toEqual([]);
});

test('nothing asked, nothing found; words that stand nowhere find nothing', () => {
	for (const query of ['', '   ', '<>&"', '…', 'x'.repeat(200)]) expect(idsOf(query)).toEqual([]);
});

test('when nothing holds all the words, what holds some of them is shown as such', () => {
	const found = index.search('nomenclature zzzzzz');
	expect(found.partly).toBe(true);
	expect(found.hits.length).toBeGreaterThan(0);
	expect(index.search('nomenclature').partly).toBe(false);
});

test('random queries never throw, take little, and are shown with all their text', () => {
	const words = engagements.flatMap(({ title }) => title.fr.split(' ')).filter(Boolean);
	const query = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 200 }),
		fc
			.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 8 })), { maxLength: 30 })
			.map((some) => some.join(' ')),
		fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
	);
	let longest = 0;
	fc.assert(
		fc.property(query, (text) => {
			const start = performance.now();
			const found = index.search(text);
			const groups = searchGroups(found, dataset, null, 'nl', (path) => path);
			longest = Math.max(longest, performance.now() - start);
			expect(groups.reduce((sum, { total }) => sum + total, 0)).toBe(found.hits.length);
			for (const { hits } of groups) expect(hits.length).toBeLessThanOrEqual(SHOWN_OF_A_KIND);
		}),
		{ numRuns: 300 },
	);
	expect(longest).toBeLessThan(1000);
});

test('marks keep the text, whatever its accents, and mark whole words only', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (text, terms) => {
			const runs = marked(text, new Set(terms));
			expect(runs.map((run) => run.text).join('')).toBe(text);
		}),
	);
	expect(marked("L'Œuvre réalisée, œuvres", new Set(['oeuvre']))).toEqual([
		{ text: "L'", marked: false },
		{ text: 'Œuvre', marked: true },
		{ text: ' réalisée, œuvres', marked: false },
	]);
});

test('an excerpt is short and holds the found word', () => {
	const text = `${'avant '.repeat(100)}trouvé ${'après '.repeat(100)}`;
	const runs = excerpt(text, new Set(['trouve'])) ?? [];
	expect(runs.some((run) => run.marked && run.text === 'trouvé')).toBe(true);
	expect(runs.map((run) => run.text).join('').length).toBeLessThan(300);
	expect(excerpt(text, new Set(['rien']))).toBeNull();
});

test('a find in the other language shows the words there', () => {
	const hits = groupsOf('kenniscentrum', 'fr').flatMap((group) => group.hits);
	const event = hits.find(({ id }) => id === 'event av2019-2020/expert-centre-opinion-submitted');
	expect(event?.title.lang).toBe('fr');
	expect(event?.excerpts[0]?.lang).toBe('nl');
	expect(event?.excerpts[0]?.runs.some((run) => run.marked)).toBe(true);
});

test('every kind can be found', () => {
	const kinds = ['DGEC', 'avenant 2021', 'note'].flatMap((query) => groupsOf(query).map(({ kind }) => kind));
	expect(new Set(kinds)).toEqual(new Set(SEARCH_KINDS));
});

test('an empty dataset has an index too', () => {
	const empty = { contracts: [], services: [], reports: [], links: [], laterStates: [] };
	expect(searchIndex(empty, []).search('note 2020').hits).toEqual([]);
});
