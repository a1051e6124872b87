import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { eventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import {
	byDueDay,
	deadlineList,
	type DeadlineList,
	type DeadlineMonth,
} from '$lib/views/deadlines/deadline-list';
import { eventItems } from '$lib/views/deadlines/event-view';
import { partName, partPath } from '$lib/views/names';
import { reference, referenceContract } from '../../data/reference-data';
import { descriptions, surroundings } from '../../domain/arbitrary';
import {
	contractData,
	day,
	given,
	part,
	scheduled,
	type Described,
	type DescribedEvent,
} from '../../domain/build';

const dataset = (data: ContractData): Dataset => ({
	contracts: [data],
	services: [],
	reports: [],
	links: [],
	laterStates: [],
});

function listOf(
	parts: readonly Described[],
	events: readonly DescribedEvent[] = [],
	today = '2020-06-15',
): DeadlineList {
	const data = contractData(parts, { events });
	return deadlineList(data, dataset(data), schedule(data), day(today), 'fr');
}

/** The months as text: `juin 2020: 1 2`, by the numbers of the articles. */
const months = (list: readonly DeadlineMonth[]) =>
	list.map(({ heading, items }) => `${heading}: ${items.map(({ name }) => name.split(' ')[1]).join(' ')}`);

const names = (items: readonly { readonly name: string }[]) => items.map(({ name }) => name);

const itemsOf = ({ past, coming, waiting, settled, undecided, undated }: DeadlineList) => [
	...[...past, ...coming].flatMap(({ items }) => items),
	...waiting,
	...settled,
	...undecided,
	...undated,
];

it('says neither waiting nor ended of a part without a day of which nobody can tell', () => {
	const { waiting, settled, undecided } = listOf(
		[
			{ article: 1, due: 'x: X', outcome: 'undecided' },
			{ article: 2, due: 'x: X', outcome: 'realised' },
			{ article: 3, due: 'x: X' },
		],
		[{ id: 'x' }],
	);
	expect([waiting, settled, undecided].map(names)).toEqual([
		['Article 3 E1'],
		['Article 2 E1'],
		['Article 1 E1'],
	]);
});

describe('today divides past from coming', () => {
	const parts = ['2020-06-14', '2020-06-15', '2020-06-16'].map((due, at) => ({ article: at + 1, due }));

	test.each([
		['2020-06-13', [], ['juin 2020: 1 2 3']],
		['2020-06-14', [], ['juin 2020: 1 2 3']],
		['2020-06-15', ['juin 2020: 1'], ['juin 2020: 2 3']],
		['2020-06-16', ['juin 2020: 1 2'], ['juin 2020: 3']],
		['2020-06-17', ['juin 2020: 1 2 3'], []],
	])('on %s, what is due that day is still coming', (today, past, coming) => {
		const list = listOf(parts, [], today);
		expect([months(list.past), months(list.coming)]).toEqual([past, coming]);
	});

	it('a period has passed when its last day has', () => {
		const quarter = [{ due: '2020-Q2' }];
		expect(months(listOf(quarter, [], '2020-06-30').coming)).toEqual(['juin 2020: 1']);
		expect(months(listOf(quarter, [], '2020-07-01').past)).toEqual(['juin 2020: 1']);
	});

	it('whatever became of the part: an end does not move it', () => {
		const ended = [{ due: '2020-06-14', outcome: 'realised 2020-01-01' }];
		expect(months(listOf(ended).past)).toEqual(['juin 2020: 1']);
	});
});

describe('months', () => {
	it('come in order, with their parts in order, whatever the order of the data', () => {
		const dues = ['2021-01-31', '2020-12-31', '2021-01-01', '2020-07-01', '2020-12'];
		const list = listOf(dues.map((due, at) => ({ article: at + 1, due })));
		expect(months(list.coming)).toEqual(['juillet 2020: 4', 'décembre 2020: 2 5', 'janvier 2021: 3 1']);
	});

	it('of two years are apart', () => {
		const list = listOf([{ due: '2020-12-31' }, { article: 2, due: '2021-12-31' }]);
		expect(months(list.coming)).toEqual(['décembre 2020: 1', 'décembre 2021: 2']);
	});

	it('hold a period in the month of its last day: month, quarter, semester, year and two days', () => {
		const dues = ['2020-08', '2020-Q3', '2020-S2', '2021', '2021-02-15/2022-03-15'];
		const list = listOf(dues.map((due, at) => ({ article: at + 1, due })));
		expect(months(list.coming)).toEqual([
			'août 2020: 1',
			'septembre 2020: 2',
			'décembre 2020: 3',
			'décembre 2021: 4',
			'mars 2022: 5',
		]);
	});

	it('go by the revised deadline, and keep the day it replaced', () => {
		const list = listOf([{ due: '2020-01-31', revised: ['2020-09-30'] }]);
		expect(months(list.coming)).toEqual(['septembre 2020: 1']);
		expect(list.coming[0]?.items[0]).toMatchObject({ due: '30/09/2020', revisedFrom: '31/01/2020' });
	});

	it('are named in the language of the page', () => {
		const data = contractData([{ due: '2020-08-01' }]);
		const list = deadlineList(data, dataset(data), schedule(data), day('2020-01-01'), 'nl');
		expect(list.coming[0]?.heading).toBe('augustus 2020');
		expect(list.coming[0]?.items[0]?.name).toBe('Artikel 1 E1');
	});
});

describe('what has no day', () => {
	const events = [{ id: 'open' }, { id: 'soon', expected: '2020-03-01' }];

	it('waits, with what it waits for and when that is expected', () => {
		const list = listOf(
			[
				{ due: 'open: X + 3 months' },
				{ article: 2, due: 'soon: X + 3 months' },
				{ article: 3, due: 'soon: X + 3 months', outcome: 'late' },
			],
			events,
		);
		expect(names(list.waiting)).toEqual(['Article 1 E1', 'Article 2 E1', 'Article 3 E1']);
		expect(list.waiting.map((item) => item.expected)).toEqual([null, '01/06/2020', '01/06/2020']);
		expect(list.waiting.every((item) => item.waitingFor !== null && item.due === null)).toBe(true);
		expect([list.past, list.coming, list.undated]).toEqual([[], [], []]);
	});

	it('and no stated deadline either is apart', () => {
		expect(names(listOf([{ due: '' }]).undated)).toEqual(['Article 1 E1']);
	});

	it('and has ended or was replaced does not pass for one without a printed deadline', () => {
		const list = listOf(
			[
				{ due: 'open: X + 3 months', outcome: 'realised' },
				{ article: 2, due: 'open: X + 3 months', outcome: 'replaced', standing: 'replaced' },
			],
			events,
		);
		expect(names(list.undated)).toEqual([]);
	});
});

test('11 parts of av2019-2020 wait, and all that are due have passed by 2022', () => {
	const { data, scheduled: all } = referenceContract('av2019-2020');
	const list = deadlineList(data, reference.dataset, all, day('2022-01-01'), 'fr');
	expect(list.waiting).toHaveLength(11);
	expect(list.coming).toEqual([]);
	expect(list.past.reduce((sum, { items }) => sum + items.length, 0)).toBe(
		all.filter(({ current }) => current.kind === 'due').length,
	);
});

test.each(['av2019-2020', 'av2021', 'ca6', 'ca7', 'general-practice', 'e-learning', 'local-project'])(
	'%s: every part stands in the list exactly once, on any day',
	(id) => {
		const { data, scheduled: all } = referenceContract(id);
		for (const today of ['2000-01-01', '2019-12-31', '2020-01-01', '2023-06-30', '2100-01-01']) {
			const list = deadlineList(data, reference.dataset, all, day(today), 'nl');
			const listed = itemsOf(list).map((item) => item.key);
			expect(listed.toSorted()).toEqual(all.map((entry) => partKey(entry.part)).toSorted());
		}
	},
);

test('for any contract, each part stands in the list once, and months never repeat', () => {
	const days = fc.constantFrom('2018-12-31', '2019-04-01', '2020-06-30', '2020-12-31', '2024-01-01');
	fc.assert(
		fc.property(descriptions, days, (parts, today) => {
			const data = contractData(parts, surroundings);
			const list = deadlineList(data, dataset(data), schedule(data), day(today), 'fr');
			expect(
				itemsOf(list)
					.map((item) => item.key)
					.toSorted(),
			).toEqual(data.parts.map(partKey).toSorted());
			for (const group of [list.past, list.coming]) {
				const headings = group.map(({ heading }) => heading);
				expect(new Set(headings).size).toBe(headings.length);
			}
		}),
	);
});

describe('a part', () => {
	it('is named by article, engagement and, from the second on, its number', () => {
		const entries = scheduled([
			{ article: 3, name: 'E1 NEW' },
			{ article: 3, name: 'E1 NEW' },
		]);
		expect(entries.map((entry) => partName(entry.part, 'fr'))).toEqual([
			'Article 3 E1 NEW',
			'Article 3 E1 NEW (2)',
		]);
	});

	it('is found at its engagement on the page of its article', () => {
		expect(partPath(part({ article: 31, name: 'E5 NEW' }))).toBe('articles/31#E5-NEW');
	});

	it('keeps its place among those due on the same day; those without a day are last', () => {
		const dues = ['open: X', '2020-12-31', '', '2020', '2020-Q4', '2019-01-01', 'soon: X'];
		const entries: ScheduledPart[] = scheduled(
			dues.map((due, at) => ({ article: at + 1, due })),
			{ events: [{ id: 'open' }, { id: 'soon', expected: '2000-01-01' }] },
		);
		const order = byDueDay(entries).map((entry) => entry.part.engagement.article.number);
		expect(order).toEqual([6, 2, 4, 5, 1, 3, 7]);
		expect(entries.map((entry) => entry.part.engagement.article.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
	});
});

describe('the events', () => {
	const parts: Described[] = [
		{ due: 'open: X', outcome: 'onTrack' },
		{ article: 2, due: 'stated: X' },
		{ article: 3, due: 'open: X + 1 year' },
		{ article: 4, outcome: 'realised 2020-02-29' },
		{ article: 5, due: 'down: X' },
	];
	const events: DescribedEvent[] = [
		{ id: 'stated', day: '2019-11' },
		{ id: 'open' },
		{ id: 'done', follows: '4/E1/1' },
		{ id: 'soon', expected: '2021-06-30' },
		{ id: 'down', follows: '1/E1/1' },
	];
	const shown = (days: Readonly<Record<string, string>> = {}, article?: number) => {
		const data = contractData(parts, { events });
		const selected = schedule(data, given(days)).filter(
			({ part }) => article === undefined || part.engagement.article.number === article,
		);
		return eventItems(data, selected, eventDays(data.events, data.parts, given(days)), 'fr').map(
			({ id, state, direct }) => `${id}: ${state}, ${direct}`,
		);
	};

	it('that are waited for come first, each with its state and who counts from it directly', () => {
		expect(shown()).toEqual([
			'open: pas de date, 2',
			'soon: prévu : 30/06/2021, 0',
			'down: pas de date, 1',
			'stated: fixé : novembre 2019, 1',
			'done: 29/02/2020 (jour où 4 E1 est terminée), 0',
		]);
	});

	it('are only those that selected parts depend on, directly or down the chain', () => {
		expect(shown({}, 2)).toEqual(['stated: fixé : novembre 2019, 1']);
		expect(shown({}, 5)).toEqual(['open: pas de date, 0', 'down: pas de date, 1']);
		expect(shown({}, 4)).toEqual([]);
	});

	it('with a day that is tried are no longer waited for', () => {
		expect(shown({ open: '2020-01-01' })).toEqual([
			'soon: prévu : 30/06/2021, 0',
			'down: prévu : 01/01/2020, 1',
			'stated: fixé : novembre 2019, 1',
			"open: à l'essai : 01/01/2020, 2",
			'done: 29/02/2020 (jour où 4 E1 est terminée), 0',
		]);
	});
});
