import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { EVERYTHING, fold, isSelected, select, type Selection } from '$lib/domain/contract/selection';
import { OUTCOMES, RAGS } from '$lib/domain/contract/vocabulary';
import { descriptions, surroundings } from '../arbitrary';
import { only, scheduled, type Described } from '../build';

const entries = scheduled(
	[
		{
			article: 1,
			axis: 1,
			name: 'E1',
			services: ['SECM', 'FAGG'],
			rag: 'G',
			outcome: 'realised',
			due: '2019',
		},
		{
			article: 2,
			axis: 2,
			name: 'E1',
			services: ['SI'],
			rag: 'O',
			outcome: 'attention both',
			due: '2020-06-30',
		},
		{
			article: 3,
			axis: 3,
			name: 'E1',
			services: ['SSS'],
			rag: 'R',
			outcome: 'late',
			due: 'open: X + 6 months',
		},
		{ article: 4, axis: null, name: 'E1 NEW', services: ['SSS', 'SI'], outcome: 'closed', due: 'stated: X' },
		{ article: 5, axis: 4, name: 'E1', services: ['SCA'], rag: 'G', outcome: 'onTrack', due: '2019-04-01' },
	],
	surroundings,
);

const articlesOf = (selected: readonly ScheduledPart[]) =>
	selected.map(({ part }) => part.engagement.article.number);
const chosen = (filters: Partial<Selection>) => articlesOf(select(entries, { ...EVERYTHING, ...filters }));
/** Whether the words find the described part. */
const finds = (text: string, described: Described) =>
	isSelected(only(scheduled([described], surroundings)), { ...EVERYTHING, text });

describe('select', () => {
	it('everything selects everything, in order', () => {
		expect(chosen({})).toEqual([1, 2, 3, 4, 5]);
	});

	test.each([
		['SECM', [1]],
		['FAGG', [1]],
		['SI', [2, 4]],
		['SSS', [3, 4]],
		['SCA', [5]],
		['S', []],
		['FAM', []],
	])('an engagement belongs to each of its services: %s has %j', (service, expected) => {
		expect(chosen({ services: [service] })).toEqual(expected);
	});

	it('several values of one filter allow any of them', () => {
		expect(chosen({ services: ['SI', 'SCA'] })).toEqual([2, 4, 5]);
		expect(chosen({ axes: [1, 4] })).toEqual([1, 5]);
		expect(chosen({ rags: ['O', 'R'] })).toEqual([2, 3]);
		expect(chosen({ outcomes: ['late', 'closed'] })).toEqual([3, 4]);
		expect(chosen({ years: [2020, 'waiting'] })).toEqual([2, 3]);
	});

	it('an axis has its articles; an article without an axis is in none', () => {
		expect(chosen({ axes: [2] })).toEqual([2]);
		expect(chosen({ axes: [1, 2, 3, 4] })).toEqual([1, 2, 3, 5]);
	});

	it('a colour has the parts of the engagements that have it; none has those without a colour', () => {
		expect(chosen({ rags: ['G'] })).toEqual([1, 5]);
		expect(chosen({ rags: RAGS })).toEqual([1, 2, 3, 5]);
	});

	it('an outcome is exactly the one of the report: realised is not closed', () => {
		expect(chosen({ outcomes: ['realised'] })).toEqual([1]);
		expect(chosen({ outcomes: ['closed'] })).toEqual([4]);
		expect(chosen({ outcomes: OUTCOMES })).toEqual([1, 2, 3, 4, 5]);
	});

	it('a year is the column of Tableau 1, in which a part relative to X stands in the year it falls due', () => {
		expect(chosen({ years: [2019] })).toEqual([1, 4, 5]);
		expect(chosen({ years: [2020] })).toEqual([2]);
		expect(chosen({ years: ['waiting'] })).toEqual([3]);
		expect(chosen({ years: [2031] })).toEqual([]);
	});

	it('waiting has only parts that wait for an event without a day and have not ended', () => {
		expect(chosen({ waiting: true })).toEqual([3]);
		const others = scheduled(
			[
				{ due: '' },
				{ due: '2020' },
				{ due: 'open: X', outcome: 'realised' },
				{ due: 'open: X', outcome: 'closed' },
			],
			surroundings,
		);
		expect(select(others, { ...EVERYTHING, waiting: true })).toEqual([]);
	});

	it('waiting and its year have parts whose X is only expected, until the reader gives a day', () => {
		const described = [{ due: 'x: X + 6 months' }];
		const events = [{ id: 'x', expected: '2020-01-31' }];
		const waiting: Selection = { ...EVERYTHING, waiting: true, years: ['waiting'] };
		expect(select(scheduled(described, { events }), waiting)).toHaveLength(1);
		expect(select(scheduled(described, { events }, { x: '2020-01-31' }), waiting)).toEqual([]);
	});

	it('filters together select what each of them selects', () => {
		expect(chosen({ services: ['SI'], axes: [2] })).toEqual([2]);
		expect(chosen({ services: ['SI'], axes: [1] })).toEqual([]);
		expect(chosen({ rags: ['G'], years: [2019], outcomes: ['onTrack'], text: 'article 5' })).toEqual([5]);
	});
});

describe('fold', () => {
	test.each([
		['Réalisé', 'realise'],
		['RÉALISÉ', 'realise'],
		['Re\u0301alise\u0301', 'realise'],
		['œsophage', 'oesophage'],
		['ŒSOPHAGE', 'oesophage'],
		['Cœur', 'coeur'],
		['curriculum vitæ', 'curriculum vitae'],
		['Æ', 'ae'],
		['Ǽ', 'ae'],
		['geïntegreerd, coördinatie', 'geintegreerd, coordinatie'],
		['façon, où, âgé, Noël', 'facon, ou, age, noel'],
		['l’accord', "l'accord"],
		['31/12/2020 (X + 18)', '31/12/2020 (x + 18)'],
		['un ﬁnancement, l’aﬀaire', "un financement, l'affaire"],
		['m² et 1º', 'm2 et 1o'],
		['à\u00a0suivre…', 'a suivre...'],
		['Ｅ１', 'e1'],
	])('%s is searched as %s', (text, expected) => {
		expect(fold(text)).toBe(expected);
	});

	it('of a folded text is the same text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				expect(fold(fold(text))).toBe(fold(text));
			}),
		);
	});

	it('makes the composed and the decomposed form of a text the same', () => {
		const letters = fc.array(fc.constantFrom(...'aéèêëàçœæïîôùûüÉÀÇŒÆ’ -eE'), { maxLength: 30 });
		fc.assert(
			fc.property(letters, (some) => {
				const text = some.join('');
				expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
				expect(fold(text.toUpperCase())).toBe(fold(text.toLowerCase()));
			}),
		);
	});
});

describe('the text search', () => {
	const sought: Described = {
		article: 24,
		name: 'E1 NEW',
		services: ['SECM', 'FAGG'],
		articleTitle: { fr: 'Trajet de réintégration', nl: 'Re-integratietraject' },
		title: { fr: 'Rôle du cœur', nl: 'Rol van het hart' },
		progress: { fr: 'Note d’orientation déposée', nl: 'Oriëntatienota ingediend' },
		attention: { fr: 'Réunion reportée', nl: 'Vergadering uitgesteld' },
		wording: 'X + 18 mois',
		due: 'open: X + 18 months',
	};

	test.each([
		['the article', 'article 24'],
		['the engagement', 'e1 new'],
		['a service', 'fagg'],
		['another service', 'SECM'],
		['the title of the article in French', 'réintégration'],
		['the title of the article in Dutch', 're-integratietraject'],
		['the title in French', 'role'],
		['the title in Dutch', 'hart'],
		['the progress in French', 'deposee'],
		['the progress in Dutch', 'orientatienota'],
		['the attention in French', 'reportée'],
		['the attention in Dutch', 'uitgesteld'],
		['the deadline as worded', '18 mois'],
		['a ligature written as two letters', 'coeur'],
		['a ligature', 'CŒUR'],
		['a straight apostrophe', "d'orientation"],
		['a curly apostrophe', 'd’orientation'],
		['the beginning of a word', 'reinteg'],
	])('finds %s', (_, text) => {
		expect(finds(text, sought)).toBe(true);
	});

	it('finds the wording of a deadline, of the first one and of a revision', () => {
		const first = only(scheduled([sought], surroundings));
		const revision = { ...first.part.original, wording: 'printemps 2021' };
		const revised: ScheduledPart = { ...first, part: { ...first.part, revisions: [revision] } };
		expect(isSelected(revised, { ...EVERYTHING, text: 'printemps' })).toBe(true);
		expect(isSelected(revised, { ...EVERYTHING, text: '18 mois' })).toBe(true);
		expect(isSelected(first, { ...EVERYTHING, text: 'printemps' })).toBe(false);
	});

	it('wants every word, in any order and any field', () => {
		expect(finds('hart reintegration', sought)).toBe(true);
		expect(finds('reintegration lever', sought)).toBe(false);
	});

	it('does not find a word across two fields', () => {
		expect(finds('reintegrationre', sought)).toBe(false);
	});

	test.each(['', '   ', '\t\n'])('%j restricts nothing', (text) => {
		expect(finds(text, sought)).toBe(true);
	});

	it('ignores blanks around and between words', () => {
		expect(finds('  hart \u00a0 coeur\n', sought)).toBe(true);
	});
});

/** Each filter of a selection alone. */
const alone = ({ services, axes, rags, outcomes, years, waiting, text }: Selection): Selection[] => [
	{ ...EVERYTHING, services },
	{ ...EVERYTHING, axes },
	{ ...EVERYTHING, rags },
	{ ...EVERYTHING, outcomes },
	{ ...EVERYTHING, years },
	{ ...EVERYTHING, waiting },
	{ ...EVERYTHING, text },
];

const selections: fc.Arbitrary<Selection> = fc.record({
	services: fc.subarray(['SSS', 'SI', 'SECM', 'SCA', 'FAM', 'none']),
	axes: fc.subarray([1, 2, 3, 4, 9]),
	rags: fc.subarray([...RAGS]),
	outcomes: fc.subarray([...OUTCOMES]),
	years: fc.subarray([2018, 2019, 2020, 2021, 2022, 'waiting' as const]),
	waiting: fc.boolean(),
	text: fc.constantFrom('', 'realiser', 'e1', 'coeur', 'article 2', 'évaluer new'),
});

describe('any selection', () => {
	it('is the intersection of its filters, in the order of the data', () => {
		fc.assert(
			fc.property(descriptions, selections, (described, selection) => {
				const all = scheduled(described, surroundings);
				const sets = alone(selection).map((one) => new Set(select(all, one)));
				const expected = all.filter((entry) => sets.every((set) => set.has(entry)));
				expect(select(all, selection).map(({ part }) => partKey(part))).toEqual(
					expected.map(({ part }) => partKey(part)),
				);
			}),
			{ numRuns: 300 },
		);
	});

	it('never loses a part when one of its filters is taken off, and selecting twice changes nothing', () => {
		const off: Partial<Selection>[] = [
			{ services: [] },
			{ axes: [] },
			{ rags: [] },
			{ outcomes: [] },
			{ years: [] },
			{ waiting: false },
			{ text: '' },
		];
		fc.assert(
			fc.property(descriptions, selections, fc.constantFrom(...off), (described, selection, without) => {
				const all = scheduled(described, surroundings);
				const selected = select(all, selection);
				const wider = new Set(select(all, { ...selection, ...without }));
				expect(selected.filter((entry) => !wider.has(entry))).toEqual([]);
				expect(select(selected, selection)).toHaveLength(selected.length);
			}),
		);
	});

	it('of all services has every part, and that of each service the parts that name it', () => {
		fc.assert(
			fc.property(descriptions, fc.constantFrom('SSS', 'SI', 'SECM', 'SCA', 'FAM'), (described, service) => {
				const all = scheduled(described, surroundings);
				const expected = all.filter(({ part }) => part.engagement.services.includes(service));
				expect(select(all, { ...EVERYTHING, services: [service] }).map(({ part }) => partKey(part))).toEqual(
					expected.map(({ part }) => partKey(part)),
				);
				expect(select(all, { ...EVERYTHING, services: ['SSS', 'SI', 'SECM', 'SCA', 'FAM'] })).toHaveLength(
					all.length,
				);
			}),
		);
	});
});
