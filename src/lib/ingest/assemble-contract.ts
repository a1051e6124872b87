import { partKey } from '$lib/domain/contract/keys';
import type { Contract, ContractData, Event, Part } from '$lib/domain/contract/model';
import { eventDays } from '$lib/domain/time/events';
import type { articles } from '$lib/schema/tables/articles';
import type { axes } from '$lib/schema/tables/axes';
import type { engagements } from '$lib/schema/tables/engagements';
import type { events } from '$lib/schema/tables/events';
import type { parts } from '$lib/schema/tables/parts';
import type { revisions } from '$lib/schema/tables/revisions';
import { assembleArticles, assembleAxes, assembleEngagements, type Known } from './assemble-engagements';
import { assembleParts } from './assemble-parts';
import type { Row, RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

type EventRow = RowsOf<typeof events>[number];

function assembleEvents(
	contract: string,
	rows: ReadonlyMap<string, EventRow>,
	contractParts: readonly Part[],
	{ reports }: Known,
	checks: RowChecks,
): Event[] {
	const partKeys = new Set(contractParts.map(partKey));
	const found: Event[] = [];
	for (const row of rows.values()) {
		const { values } = row;
		const follows = values.follows === '' ? '' : `${contract}/${values.follows}`;
		const followed = checks.refers(row, 'follows', follows, partKeys, 'warning');
		if (!checks.refers(row, 'report', values.report, reports)) continue;
		found.push({
			contract,
			id: values.event,
			day: values.day,
			expected: values.expected,
			follows: followed && follows !== '' ? follows : null,
			title: values.title,
			report: values.report,
		});
	}
	return found;
}

/** Events that wait for each other, through the parts that they follow: none of them ever gets a day. */
function reportCircles(
	found: readonly Event[],
	contractParts: readonly Part[],
	rows: ReadonlyMap<string, Row>,
	checks: RowChecks,
): void {
	for (const circle of eventDays(found, contractParts, new Map()).circles) {
		const row = rows.get(circle[0] ?? '');
		if (row) checks.add('event-circle', row, 'follows', [...circle, circle[0]].join(' → '), '', 'warning');
	}
}

/** The rows of the tables of one contract. */
export type ContractRows = {
	readonly axes: RowsOf<typeof axes>;
	readonly articles: RowsOf<typeof articles>;
	readonly engagements: RowsOf<typeof engagements>;
	readonly parts: RowsOf<typeof parts>;
	readonly revisions: RowsOf<typeof revisions>;
	readonly events: RowsOf<typeof events>;
};

/**
 * One contract from its rows: every reference is followed, every key is unique, or there is an issue and the row is left
 * out, and with it the rows that need it.
 */
export function assembleContract(
	contract: Contract,
	rows: ContractRows,
	known: Known,
	checks: RowChecks,
): ContractData {
	const { id } = contract;
	const axesByNumber = assembleAxes(id, rows.axes, known, checks);
	const articlesByNumber = assembleArticles(id, rows.articles, axesByNumber, known, checks);
	const engagementsByName = assembleEngagements(rows.engagements, articlesByNumber, known, checks);
	const eventRows = checks.unique(rows.events, 'event', ({ event }) => event);
	const inContract = { reports: known.reports, engagements: engagementsByName, events: eventRows };
	const contractParts = assembleParts(id, rows, inContract, checks);
	const contractEvents = assembleEvents(id, eventRows, contractParts, known, checks);
	reportCircles(contractEvents, contractParts, eventRows, checks);
	return {
		contract,
		axes: [...axesByNumber.values()],
		articles: [...articlesByNumber.values()],
		engagements: [...engagementsByName.values()],
		parts: contractParts,
		events: contractEvents,
	};
}
