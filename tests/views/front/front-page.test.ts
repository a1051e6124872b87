import { describe, expect, it, test } from 'vitest';
import { engagementKey } from '$lib/domain/contract/keys';
import { isCounted } from '$lib/domain/contract/outcome';
import { realisedIn } from '$lib/domain/history/realised-in';
import { schedule } from '$lib/domain/time/schedule';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { plainText } from '$lib/i18n/phrase';
import { contractAddress } from '$lib/request/contract-address';
import { attention, FIRST } from '$lib/views/front/part-lines';
import { ragMatrix } from '$lib/views/front/rag-matrix';
import { reportChanges } from '$lib/views/front/report-changes';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, day, period, type Described } from '../../domain/build';

const TODAY = day('2020-06-15');
const to = contractAddress('fr', 'ca', EVERYTHING, null);

function listsOf(parts: readonly Described[]) {
	const data = contractData(parts, { events: [{ id: 'x' }] });
	return attention(data, schedule(data), TODAY, to, 'fr');
}
const names = ({ lines }: { lines: readonly { name: string }[] }) => lines.map(({ name }) => name);

describe('addresses', () => {
	const selection = { ...EVERYTHING, services: ['SI'] };

	test.each([
		[null, 'articles/18#E2', {}, '/nl/contracts/ca6/articles/18?service=SI#E2'],
		['2020-06-30', 'articles/18#E2', {}, '/nl/contracts/ca6/articles/18?service=SI&asof=2020-06-30#E2'],
		[null, 'deadlines', { waiting: true }, '/nl/contracts/ca6/deadlines?service=SI&waiting=1'],
		[null, 'engagements', { services: ['SSS'] }, '/nl/contracts/ca6/engagements?service=SSS'],
	])('as of %s, %s with %o', (asof, place, narrowed, expected) => {
		const made = contractAddress('nl', 'ca6', selection, asof === null ? null : day(asof));
		expect(made(place, narrowed)).toBe(expected);
	});
});

describe('what needs attention', () => {
	it('is late when the report says so, past due when its day has passed, next from today on', () => {
		const found = listsOf([
			{ due: '2020-06-14', outcome: 'late internal' },
			{ article: 2, due: '2020-06-14', outcome: 'onTrack' },
			{ article: 3, due: '2020-06-15', outcome: 'onTrack' },
			{ article: 4, due: '2020-06-16', outcome: 'attention both' },
			{ article: 5, due: '2020-06-14', outcome: 'realised 2020-06-14' },
			{ article: 6, due: '2020-06-14', standing: 'replaced', outcome: 'replaced' },
		]);
		expect(names(found.late)).toEqual(['Article 1 E1']);
		expect(names(found.pastDueNotCalledLate)).toEqual(['Article 2 E1']);
		expect(names(found.next)).toEqual(['Article 3 E1', 'Article 4 E1']);
		expect(found.late.lines[0]?.facts[0]).toBe('En retard, interne');
	});

	it('lists the first eight of more, and says where all stand', () => {
		const late = (count: number) =>
			listsOf(Array.from({ length: count }, (_, at) => ({ article: at + 1, outcome: 'late' }))).late;
		expect(late(8)).toMatchObject({ count: 8, all: null });
		expect(late(8).lines).toHaveLength(8);
		expect(late(9)).toMatchObject({ count: 9, all: '/fr/contracts/ca/deadlines?outcome=late' });
		expect(late(9).lines).toHaveLength(8);
	});

	it('names first what has waited longest since its original deadline, then the order of the contract', () => {
		const found = listsOf([
			{ due: 'x: X + 1 month' },
			{ article: 2, due: '2019-12-31', revised: ['x: X'] },
			{ article: 3, due: '2019-06-30', revised: ['x: X'] },
			{ article: 4, due: '2020-12-31', revised: ['x: X'] },
		]);
		expect(names(found.waiting)).toEqual(['Article 3 E1', 'Article 2 E1', 'Article 1 E1', 'Article 4 E1']);
	});

	it('stops at the number of lines that a page can hold, and leads to the rest', () => {
		const parts = Array.from({ length: FIRST + 1 }, (_, at) => ({ article: at + 1, outcome: 'late' }));
		const { late } = listsOf(parts);
		expect(late.count).toBe(FIRST + 1);
		expect(late.lines).toHaveLength(FIRST);
		expect(late.all).toBe('/fr/contracts/ca/deadlines?outcome=late');
		expect(listsOf(parts.slice(1)).late.all).toBeNull();
	});
});

describe.each(['av2019-2020', 'ca6'])('the matrix of %s', (id) => {
	const { data, scheduled } = referenceContract(id);
	const matrix = ragMatrix(data, scheduled, contractAddress('fr', id, EVERYTHING, null), 'fr');
	const squares = matrix.axes.flatMap(({ articles }) => articles.flatMap((article) => article.squares));

	it('has one square per counted engagement, each leading to another place', () => {
		const counted = new Set(
			scheduled
				.map(({ part }) => part)
				.filter(isCounted)
				.map(({ engagement }) => engagement),
		);
		expect(squares).toHaveLength(counted.size);
		expect(new Set(squares.map(({ href }) => href)).size).toBe(counted.size);
		expect(matrix.legend.reduce((sum, { count }) => sum + count, 0)).toBe(counted.size);
	});

	it('never says a state by colour alone', () => {
		for (const { rag, letter, title } of squares) {
			expect(letter === '').toBe(rag === null);
			expect(plainText(title)).toMatch(
				/^Article \d+ E\d+.*(Vert|Orange|Rouge|RAG non indiqué), \d+ sur \d+ réalisées/,
			);
		}
	});
});

describe('since the previous report', () => {
	const { data, scheduled } = referenceContract('av2019-2020');
	const all = new Set(scheduled.map(({ part }) => engagementKey(part.engagement)));
	const changes = (until: string, engagements = all) =>
		reportChanges(data, reference.dataset, reference.lists, engagements, day(until), to, () => to, 'fr');

	it('compares the last two reports that were there on a day', () => {
		const days = (until: string) => plainText(changes(until)?.reports ?? []).match(/\d\d\/\d\d\/\d{4}/g);
		expect(days('2026-01-01')).toEqual(['30/06/2020', '16/03/2021']);
		expect(days('2021-03-15')?.at(-1)).toBe('30/06/2020');
		expect(changes('2019-12-30')).toBeNull();
	});

	it('lists what the report lists as realised, with the published number and the doubts', () => {
		const ca6 = referenceContract('ca6');
		const { dataset, lists } = reference;
		const shown = new Set(ca6.scheduled.map(({ part }) => engagementKey(part.engagement)));
		const found = reportChanges(ca6.data, dataset, lists, shown, day('2026-02-01'), to, () => to, 'fr');
		const { listed } = realisedIn(period('2025-S2'), ca6.scheduled, dataset.reports);
		expect(found?.lists[0]?.count).toBe(listed.length);
		expect(found?.notes.map(plainText)).toEqual([
			'Le rapport publié (Rapport annuel 2025) annonce 11 pour cette période, et non 12.',
			...[/Article 28 E2/, /Article 30 E1 \(Partie 4\)/, /Article 18 E3 \(Partie 3\)/].map((part) =>
				expect.stringMatching(part),
			),
		]);
		const some = new Set(
			ca6.scheduled.flatMap(({ part: { engagement } }) =>
				engagement.services.includes('SI') ? [engagementKey(engagement)] : [],
			),
		);
		const part = reportChanges(ca6.data, dataset, lists, some, day('2026-02-01'), to, () => to, 'fr');
		expect(part?.notes.map(plainText).join()).not.toContain('publié');
	});

	it('lists only selected engagements', () => {
		const none = changes('2026-01-01', new Set());
		expect(none?.lists.map(({ count }) => count)).toEqual([0, 0, 0, 0]);
	});
});
