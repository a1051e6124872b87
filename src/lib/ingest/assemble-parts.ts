import { languageOfWording } from '$lib/deadlines/language';
import { saysMoreThan } from '$lib/deadlines/adds-to-day';
import type { DatedDeadline, Engagement, Part } from '$lib/domain/contract/model';
import type { Rhythm } from '$lib/domain/contract/vocabulary';
import type { Deadline } from '$lib/domain/time/deadline';
import type { ValuesOf } from '$lib/schema/table';
import { goTogether, type parts } from '$lib/schema/tables/parts';
import type { revisions } from '$lib/schema/tables/revisions';
import type { Known } from './assemble-engagements';
import { engagementOfRow, outcomeOf, partKeyOfRow } from './part-row';
import type { Row, RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

/** The parts of a contract, with their deadlines and revisions. */

type DeadlineValues = Pick<
	ValuesOf<typeof revisions>,
	'wording' | 'wording_language' | 'deadline' | 'event' | 'printed_due'
>;

/** The deadline of a row whose cells go together. */
function deadlineOf({ deadline, event }: DeadlineValues, rhythm: Rhythm | null): Deadline {
	if (!deadline) return { kind: 'unstated' };
	if (deadline.kind === 'relative') {
		const { terms, snap, before } = deadline;
		return { kind: 'relative', event, terms, snap, before };
	}
	return rhythm ? { kind: 'recurring', rhythm, period: deadline.period } : deadline;
}

/** A checked deadline with its wording, and what the reader of wordings makes of that. */
function datedDeadline(values: DeadlineValues, rhythm: Rhythm | null, approvedIn: string): DatedDeadline {
	const { wording } = values;
	const deadline = deadlineOf(values, rhythm);
	return {
		wording,
		wordingLanguage: languageOfWording(wording, values.wording_language),
		saysMore: saysMoreThan(wording, deadline),
		deadline,
		printedDue: values.printed_due,
		approvedIn,
	};
}

/** What the rows of parts and revisions may name. */
type KnownInContract = Pick<Known, 'reports'> & {
	readonly engagements: ReadonlyMap<string, Engagement>;
	readonly events: ReadonlyMap<string, unknown>;
};

/** Whether the deadline of a row can be used: its cells go together and its event is known. */
const hasDeadline = (row: Row<DeadlineValues>, { events }: KnownInContract, checks: RowChecks) =>
	checks.goesTogether(row) && checks.refers(row, 'event', row.values.event, events);

/** The later deadlines of each part, by its key. */
function assembleRevisions(
	contract: string,
	rows: RowsOf<typeof revisions>,
	partRows: ReadonlyMap<string, unknown>,
	known: KnownInContract,
	checks: RowChecks,
): Map<string, DatedDeadline[]> {
	const found = new Map<string, DatedDeadline[]>();
	const unique = checks.unique(
		rows,
		'revision',
		(values) => `${partKeyOfRow(contract, values)}/${values.revision}`,
	);
	for (const row of unique.values()) {
		const { values } = row;
		const key = partKeyOfRow(contract, values);
		const part = checks.refers(row, 'part', key, partRows);
		const approved = checks.refers(row, 'approved_in', values.approved_in, known.reports);
		const report = checks.refers(row, 'report', values.report, known.reports);
		const deadline = hasDeadline(row, known, checks);
		if (!part || !approved || !report || !deadline) continue;
		const earlier = found.get(key) ?? [];
		const next = earlier.length + 1;
		if (values.revision === next)
			found.set(key, [...earlier, datedDeadline(values, null, values.approved_in)]);
		else checks.add('revision-order', row, 'revision', String(values.revision), String(next));
	}
	return found;
}

/** The parts of a contract with their revisions, in the order of their rows. */
export function assembleParts(
	contract: string,
	rows: { readonly parts: RowsOf<typeof parts>; readonly revisions: RowsOf<typeof revisions> },
	known: KnownInContract,
	checks: RowChecks,
): Part[] {
	const partRows = checks.unique(rows.parts, 'part', (values) => partKeyOfRow(contract, values));
	const later = assembleRevisions(contract, rows.revisions, partRows, known, checks);
	const found: Part[] = [];
	for (const [key, row] of partRows) {
		const { values } = row;
		const engagement = known.engagements.get(engagementOfRow(values));
		if (!engagement) checks.add('reference-unknown', row, 'engagement', engagementOfRow(values));
		const reported = checks.refers(row, 'reported_in', values.reported_in, known.reports);
		const report = checks.refers(row, 'report', values.report, known.reports);
		const fits = !engagement || goTogether(engagement.standing, values.outcome);
		if (!fits) checks.add('outcome-standing', row, 'outcome', values.outcome, engagement.standing);
		const deadline = hasDeadline(row, known, checks);
		if (!engagement || !reported || !report || !fits || !deadline) continue;
		found.push({
			engagement,
			number: values.part,
			original: datedDeadline(values, values.rhythm, ''),
			revisions: later.get(key) ?? [],
			outcome: outcomeOf(values, engagement),
			inferred: values.inferred,
			report: values.report,
		});
	}
	return found;
}
