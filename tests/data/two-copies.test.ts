import { describe, expect, it } from 'vitest';
import { contradictions } from '$lib/domain/checks/contradictions';
import { computedCells } from '$lib/domain/checks/reconciliation';
import { followedContracts } from '$lib/domain/continuity/followed-contracts';
import { carriedOver } from '$lib/domain/continuity/carried-over';
import { projectRealisation } from '$lib/domain/continuity/project-realisation';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData, Dataset, Part } from '$lib/domain/contract/model';
import { asOf } from '$lib/domain/history/as-of';
import { changesBetween, type Changes } from '$lib/domain/history/changes';
import { byAxis } from '$lib/domain/tables/comparison';
import { overview } from '$lib/domain/tables/overview';
import { dependants, eventDays } from '$lib/domain/time/events';
import { schedule, type ScheduledPart } from '$lib/domain/time/schedule';
import { whatIf } from '$lib/domain/time/what-if';
import { ingest } from '$lib/ingest/ingest';
import { ragMatrix } from '$lib/views/front/rag-matrix';
import { engagementLines } from '$lib/views/tableau3/engagement-lines';
import { eventItems } from '$lib/views/deadlines/event-view';
import { timeline } from '$lib/views/charts/timeline';
import { referenceFiles } from './reference-data';
import { day, period } from '../domain/build';

/**
 * Two copies of the same data have no object in common, as two snapshots of a database have none. Whatever is compared
 * or counted from both must be what it is from one.
 */
const [one, other] = [ingest(referenceFiles()), ingest(referenceFiles())];
const IDS = ['av2019-2020', 'ca6'];

function contract({ contracts }: Dataset, id: string): ContractData {
	const data = contracts.find((found) => found.contract.id === id);
	if (!data) throw new Error(`The reference data has no contract ${id}`);
	return data;
}

/** The axes, articles and engagements of one copy with every second part of the other. */
function mixed(id: string): ContractData {
	const [first, second] = [contract(one.dataset, id), contract(other.dataset, id)];
	return {
		...first,
		parts: first.parts.map((part, at) => (at % 2 === 0 ? part : (second.parts[at] ?? part))),
	};
}
const mixedDataset: Dataset = {
	...one.dataset,
	contracts: one.dataset.contracts.map(({ contract: { id } }) => mixed(id)),
};

const keys = (found: Changes) =>
	Object.entries(found).map(([list, parts]) => [list, parts.map((part: Part) => partKey(part))]);
const address = () => '';

describe.each(IDS)('two copies of %s', (id) => {
	const data = contract(one.dataset, id);
	const scheduled = schedule(data);
	const both = mixed(id);
	const bothScheduled = schedule(both);
	const same = <Found>(made: (data: ContractData, scheduled: readonly ScheduledPart[]) => Found) => {
		expect(made(both, bothScheduled)).toEqual(made(data, scheduled));
	};

	it.each([
		['2020-06-30', '2020-06-30'],
		['2025-06-30', '2025-06-30'],
		['2019-12-31', '2021-03-16'],
		['2024-06-30', '2025-06-30'],
	])('compared from %s to %s differ by what happened, and by nothing else', (from, to) => {
		const { reports } = one.dataset;
		const later = contract(other.dataset, id);
		const found = changesBetween(asOf(data, reports, day(from)), asOf(later, reports, day(to)));
		expect(keys(found)).toEqual(
			keys(changesBetween(asOf(data, reports, day(from)), asOf(data, reports, day(to)))),
		);
		if (from === to)
			expect([found.realised, found.late, found.revised, found.dated]).toEqual([[], [], [], []]);
	});

	it('give the same tables when they are mixed', () => {
		same(({ axes, articles, parts }) => overview(axes, articles, parts));
		same((mix, entries) => byAxis(mix, entries));
		same((mix, entries) => [...computedCells(mix, entries)]);
		same((mix) => asOf(mix, one.dataset.reports, day('2020-06-30')));
		same((_, entries) => projectRealisation(entries, one.statements));
		same((mix, entries) =>
			contradictions(entries, {
				data: mix,
				reports: new Map(one.dataset.reports.map((report) => [report.id, report])),
				statements: one.statements,
				legends: one.legends,
			}),
		);
		const [event] = data.events;
		if (!event) throw new Error('no event');
		const given = new Map([[event.id, period('2021-03-15')]]);
		same((mix) => whatIf(mix, given));
		same(({ events, parts }) => dependants(event.id, events, parts));
	});

	it('give the same views when they are mixed', () => {
		same((mix, entries) => engagementLines(mix, one.dataset, entries, 'fr'));
		same((mix, entries) => ragMatrix(mix, entries, address, 'fr'));
		same((mix, entries) => timeline(mix, entries, day('2026-11-30'), 960, address, 'fr'));
		// What is selected comes from the other copy.
		const days = eventDays(data.events, data.parts, new Map());
		expect(eventItems(contract(other.dataset, id), scheduled, days, 'fr')).toEqual(
			eventItems(data, scheduled, days, 'fr'),
		);
	});
});

it('the continuity of mixed copies is that of one', () => {
	const entries = (dataset: Dataset) => dataset.contracts.flatMap((data) => schedule(data));
	expect(carriedOver(mixedDataset, entries(mixedDataset))).toEqual(
		carriedOver(one.dataset, entries(one.dataset)),
	);
	const until = day('2026-01-30');
	expect(followedContracts(mixedDataset, 'ca6', until)).toEqual(followedContracts(one.dataset, 'ca6', until));
});
