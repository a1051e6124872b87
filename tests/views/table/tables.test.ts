import { describe, expect, test } from 'vitest';
import { EVERYTHING, select } from '$lib/domain/contract/selection';
import { engagementRecord } from '$lib/views/tableau3/engagement-record';
import { overviewRecords, overviewRows } from '$lib/views/tableau2/overview-table';
import { realisationRecords } from '$lib/views/tableau1/realisation-table';
import { contractTable } from '$lib/views/table/contract-tables';
import { TABLE_NAMES } from '$lib/request/table-names';
import { reference, referenceContract } from '../../data/reference-data';

const CONTRACTS = ['av2019-2020', 'ca6'];
const SERVICES = reference.dataset.services.map(({ id }) => id);

describe.each(CONTRACTS)('the tables of %s', (id) => {
	const { data, scheduled } = referenceContract(id);

	test.each(SERVICES)('for %s have totals that equal a count over its engagement records', (service) => {
		const selected = select(scheduled, { ...EVERYTHING, services: [service] });
		const records = scheduled
			.map(engagementRecord)
			.filter(({ services, counted }) => counted && services.includes(service));
		const realised = records.filter(({ outcome }) => outcome === 'realised' || outcome === 'closed');
		const total = realisationRecords(data.contract, scheduled, selected).find(
			({ year, row }) => year === 'total' && row === 'total',
		);
		expect(total).toMatchObject({ number: records.length, realised: realised.length });
		const overview = overviewRecords(overviewRows(data, selected)).at(-1);
		expect(overview).toMatchObject({ number: records.length, realised: realised.length });
		for (const kind of ['late', 'onTrack'] as const) {
			const counted = records.filter(({ outcome }) => outcome === kind).length;
			const columns =
				kind === 'onTrack'
					? [overview?.onTrack]
					: [overview?.lateInternal, overview?.lateExternal, overview?.lateBoth, overview?.lateUnstated];
			expect(columns.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBe(counted);
		}
	});

	test.each(TABLE_NAMES)('%s has one cell per column in every row, in both languages', (name) => {
		for (const lang of ['fr', 'nl'] as const) {
			const { table } = contractTable(name, data, scheduled, scheduled, reference.dataset, lang);
			for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
		}
	});
});

test('the record of an engagement has the shape that others rely on', () => {
	const { scheduled } = referenceContract('av2019-2020');
	const records = scheduled.map(engagementRecord);
	expect(records.find(({ article, engagement }) => article === 18 && engagement === 'E2')).toEqual({
		article: 18,
		engagement: 'E2',
		variant: null,
		part: 1,
		counted: true,
		services: ['SGS'],
		deadline: {
			wording: expect.stringContaining('X + 18 mois'),
			kind: 'relative',
			due: '2021-05-05',
			precision: 'day',
			originalDue: '2021-05-05',
			waiting: false,
			event: 'closing-action-plan-received',
			eventDay: '2019-11-05',
			expected: null,
		},
		outcome: 'onTrack',
		rag: 'G',
		cause: null,
		realisedOn: null,
	});
	expect(
		records.find(
			({ article, engagement, variant }) => article === 31 && engagement === 'E5' && variant === 'NEW',
		)?.deadline,
	).toMatchObject({ due: '2021-04-30', originalDue: '2019-12-31' });
	expect(records.filter(({ deadline }) => deadline.waiting)).toHaveLength(11);
});
