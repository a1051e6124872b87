import { describe, expect, it, test } from 'vitest';
import { carriedOver, type CarriedOver } from '$lib/domain/continuity/carried-over';
import { partKey } from '$lib/domain/contract/keys';
import type { Dataset, Engagement, LaterState, Link } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { reference } from '../../data/reference-data';
import { contractData, link, outcome, type Described } from '../build';

/** A contract with another id than that of `build.ts`; `replaced` names what replaced an engagement. */
function named(id: string, described: readonly Described[], replaced: Readonly<Record<string, string>> = {}) {
	const data = contractData(described);
	const engagements = new Map<Engagement, Engagement>();
	const copy = (one: Engagement): Engagement => {
		const made = engagements.get(one) ?? {
			...one,
			article: { ...one.article, contract: id },
			replacedBy: replaced[one.code] ?? '',
		};
		engagements.set(one, made);
		return made;
	};
	const parts = data.parts.map((part) => ({ ...part, engagement: copy(part.engagement) }));
	const unique = [...new Set(parts.map(({ engagement }) => engagement))];
	return { ...data, contract: { ...data.contract, id }, parts, engagements: unique };
}

type Contracts = Dataset['contracts'];
function find(
	contracts: Contracts,
	links: readonly Link[],
	laterStates: readonly LaterState[] = [],
): CarriedOver[] {
	const dataset: Dataset = { contracts, services: [], reports: [], links, laterStates };
	return carriedOver(
		dataset,
		contracts.flatMap((data) => schedule(data)),
	);
}
const shape = (found: readonly CarriedOver[]) =>
	found.map(({ steps, total }) => {
		const path = steps.map(({ entry }) => partKey(entry.part)).join(' > ');
		return `${path}: ${total.kind}${total.kind === 'late' ? ` ${total.atLeast}` : ''}`;
	});

const FIRST = named('c1', [{ due: '2019-12-31', outcome: 'late' }]);
const SECOND = named('c2', [{ due: '2021-12-31', outcome: 'realised 2021-01-01' }]);

describe('carriedOver', () => {
	it('is one line from the first deadline to the end, with the whole delay', () => {
		expect(shape(find([FIRST, SECOND], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([
			'c1/1/E1/1 > c2/1/E1/1: late 367',
		]);
	});

	test.each([
		['the link names only the article', link('c1/1', 'c2/1/E1')],
		['the link names only the later article', link('c1/1/E1', 'c2/1')],
		['the data do not hold the later engagement', link('c1/1/E1', 'c2/1/E9')],
	])('matches nothing where %s', (_, one) => {
		expect(shape(find([FIRST, SECOND], [one]))).toEqual([]);
	});

	it('does not follow what was realised in its contract', () => {
		const done = named('c1', [{ due: '2019-12-31', outcome: 'realised 2019-12-01' }]);
		expect(shape(find([done, SECOND], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([]);
	});

	it('does not guess which of several parts became which', () => {
		const two = named('c1', [{ outcome: 'late' }, { outcome: 'late' }]);
		expect(shape(find([two, SECOND], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([]);
		const both = named('c2', [{ outcome: 'late' }, { outcome: 'late' }]);
		expect(shape(find([FIRST, both], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([]);
	});

	it('goes on in what replaced it, each way being a line', () => {
		const split = named(
			'c2',
			[
				{ standing: 'replaced', outcome: 'replaced' },
				{ name: 'E2', outcome: 'realised 2020-01-01' },
				{ name: 'E3', outcome: 'late' },
			],
			{ E1: 'E2, E3' },
		);
		expect(shape(find([FIRST, split], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([
			'c1/1/E1/1 > c2/1/E1/1 > c2/1/E2/1: late 1',
			'c1/1/E1/1 > c2/1/E1/1 > c2/1/E3/1: open',
		]);
	});

	it('begins anew in what several were put together in', () => {
		const two = named(
			'c1',
			[
				{ name: 'E1', outcome: 'replaced', standing: 'replaced' },
				{ name: 'E2', outcome: 'replaced', standing: 'replaced' },
				{ name: 'E3', due: '2020-01-01', outcome: 'late' },
			],
			{ E1: 'E3', E2: 'E3' },
		);
		expect(shape(find([two, SECOND], [link('c1/1/E3', 'c2/1/E1')]))).toEqual([
			'c1/1/E3/1 > c2/1/E1/1: late 366',
		]);
	});

	it('takes the end from what a later report says of the part', () => {
		const state: LaterState = {
			part: 'c1/1/E1/1',
			outcome: outcome('realised 2020-01-10'),
			note: { fr: '', nl: '' },
			report: 'r',
		};
		expect(shape(find([FIRST], [], [state]))).toEqual(['c1/1/E1/1: late 10']);
	});

	it('comes to an end on a circle', () => {
		const other = named('c2', [{ outcome: 'late' }]);
		const links = [link('c1/1/E1', 'c2/1/E1'), link('c2/1/E1', 'c1/1/E1')];
		expect(shape(find([FIRST, other], links))).toEqual([]);
		const third = named('c3', [{ outcome: 'late' }]);
		expect(shape(find([third, FIRST, other], [link('c3/1/E1', 'c1/1/E1'), ...links]))).toEqual([
			'c1/1/E1/1 > c2/1/E1/1: open',
		]);
	});

	it('has no total where the first deadline has no day, and none where it was closed', () => {
		const waiting = named('c1', [{ due: '', outcome: 'onTrack' }]);
		expect(shape(find([waiting, SECOND], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([
			'c1/1/E1/1 > c2/1/E1/1: unknown',
		]);
		const closed = named('c2', [{ outcome: 'closed' }]);
		expect(shape(find([FIRST, closed], [link('c1/1/E1', 'c2/1/E1')]))).toEqual([
			'c1/1/E1/1 > c2/1/E1/1: closed',
		]);
	});
});

it('finds the engagements that the reports carry over, with their delay', () => {
	const entries = reference.dataset.contracts.flatMap((data) => schedule(data));
	expect(shape(carriedOver(reference.dataset, entries))).toEqual([
		'av2019-2020/10/E2/1 > av2021/12/E1/1: unknown',
		'av2019-2020/18/E2/1 > av2021/22/E1/1: late 642',
		'av2019-2020/28/E2/1 > av2021/29/E1/1: unknown',
		'av2019-2020/29/E1/1 > av2019-2020/29/E1 NEW/1 > av2021/32/E1/1: closed',
		'av2019-2020/29/E2/1: closed',
		'av2019-2020/31/E6/1 > av2019-2020/31/E6 NEW/1 > av2021/34/E4/1: closed',
		'av2019-2020/32/E2 NEW/1 > av2021/35/E2/1 > av2021/35/E2 NEW/1: unknown',
		'av2019-2020/32/E2 NEW/1 > av2021/35/E2/1 > av2021/35/E3 NEW/1: unknown',
		'av2019-2020/33/E4/1: late 1096',
		'av2019-2020/33/E5/1: late 731',
	]);
});
