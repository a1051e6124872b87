import { describe, expect, test } from 'vitest';
import { followedContracts } from '$lib/domain/continuity/followed-contracts';
import { engagementName, type Dataset } from '$lib/domain/contract/model';
import { reference } from '../../data/reference-data';
import { contractData, day, report } from '../build';

const { dataset } = reference;
const found = (contract: string, until = '2025-12-31') => followedContracts(dataset, contract, day(until));
/** `av2021 12 E1`, each engagement once. */
const names = (contract: string, until?: string) => [
	...new Set(
		found(contract, until).flatMap(({ data, scheduled }) =>
			scheduled.map(
				({ part: { engagement } }) =>
					`${data.contract.id} ${engagement.article.number} ${engagementName(engagement)}`,
			),
		),
	),
];

test('the section of the 2025 report, as it stands on its pages 52 to 57, the amendment of 2021 first', () => {
	expect(names('ca6')).toEqual([
		'av2021 12 E1',
		'av2021 13 E1',
		'av2021 22 E1',
		'av2021 29 E1',
		'av2021 29 E2',
		'av2021 31 E1',
		'av2021 32 E1',
		'av2021 34 E4',
		'av2021 35 E2',
		'av2021 35 E2 NEW',
		'av2021 35 E3 NEW',
		'av2021 41 E1',
		'av2019-2020 29 E2',
		'av2019-2020 33 E4',
		'av2019-2020 33 E5',
	]);
});

test('a report does not tell before the day that it covers', () => {
	expect(names('ca6', '2025-12-30')).toEqual([]);
	expect(names('av2019-2020')).toEqual([]);
	expect(names('ca7')).toEqual([]);
});

describe('an engagement of which only a later state is known', () => {
	const [, amendment] = found('ca6');
	const parts = amendment?.scheduled.map(({ part }) => part) ?? [];

	test('stands as the later report tells it, with nothing of the colour and the text of its own report', () => {
		expect(parts.map(({ outcome }) => outcome.kind)).toEqual(['closed', 'realised', 'realised']);
		for (const { engagement } of parts) {
			expect([engagement.rag, engagement.ragPrinted, engagement.cause]).toEqual([null, '', null]);
			expect(engagement.attention.fr).toBe('');
			expect(engagement.report).toBe('2025-year');
		}
		expect(parts[1]?.engagement.progress.fr).toContain('défibrillateurs');
		expect(parts[1]?.engagement.progress.nl).toContain('defibrillatoren');
	});
	test('keeps the deadline of its own contract', () => {
		expect(amendment?.scheduled.map(({ current }) => current.kind === 'due' && `${current.on.last}`)).toEqual(
			['2020-12-31', '2020-12-31', '2020-12-31'],
		);
	});
	test('leaves the data of its contract as they were', () => {
		const own = dataset.contracts.find(({ contract }) => contract.id === 'av2019-2020');
		const kinds = own?.parts
			.filter(({ engagement }) => engagement.article.number === 33)
			.map(({ outcome }) => outcome.kind);
		expect(kinds).toContain('late');
	});
});

test('several parts of one engagement share it, with the notes of each once', () => {
	const data = contractData([
		{ name: 'E1', outcome: 'late', report: 'own' },
		{ name: 'E1', outcome: 'late', report: 'own' },
		{ name: 'E2', outcome: 'late', report: 'own' },
	]);
	const state = (part: number, fr: string) => ({
		part: `ca/1/E1/${part}`,
		outcome: { kind: 'realised', on: null, reportedIn: '' } as const,
		note: { fr, nl: '' },
		report: 'later',
	});
	const made: Dataset = {
		contracts: [data],
		services: [],
		reports: [report('own', '2020'), { ...report('later', '2025'), contract: 'next' }],
		links: [],
		laterStates: [state(1, 'fait'), state(2, 'fait')],
	};
	const [one, ...more] = followedContracts(made, 'next', day('2026-01-01'));
	expect(more).toEqual([]);
	expect(one?.scheduled.map(({ part }) => part.number)).toEqual([1, 2]);
	const [first, second] = one?.scheduled ?? [];
	expect(first?.part.engagement).toBe(second?.part.engagement);
	expect(first?.part.engagement.progress.fr).toBe('fait');
});
