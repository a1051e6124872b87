import type { z } from 'zod';
import type { Statement } from '$lib/domain/contradictions';
import type { Deadline } from '$lib/domain/deadline';
import { eventDays } from '$lib/domain/events';
import {
	engagementName,
	partKey,
	type Article,
	type Axis,
	type Contract,
	type ContractData,
	type DatedDeadline,
	type Engagement,
	type Event,
	type LaterState,
	type Link,
	type Outcome,
	type Part,
	type Report,
	type Service,
} from '$lib/domain/model';
import type { OutcomeKind, Standing } from '$lib/domain/vocabulary';
import type { Issue, IssueCode } from './issues';
import type { CONTRACT_TABLES, Row, SHARED_TABLES } from './records';

/**
 * Checked rows to the model: every reference is followed, every key is unique, or there is an issue and the row is
 * left out. No text is read here and nothing is counted.
 */

type Rows<T extends z.ZodType> = readonly Row<z.output<T>>[];
export type ContractRows = {
	readonly [name in keyof typeof CONTRACT_TABLES]: Rows<(typeof CONTRACT_TABLES)[name]>;
};
export type SharedRows = {
	readonly [name in keyof typeof SHARED_TABLES]: Rows<(typeof SHARED_TABLES)[name]>;
};

/** Collects issues with the place of a row. */
export class Findings {
	readonly issues: Issue[] = [];

	add(
		code: IssueCode,
		{ file, line }: Row<unknown>,
		column: string,
		value: string,
		detail = '',
		severity: Issue['severity'] = 'error',
	): void {
		this.issues.push({ code, severity, file, line, column, value, detail });
	}

	/** The rows by key; a second row with the same key is an issue and is left out. */
	unique<T>(rows: readonly Row<T>[], column: string, keyOf: (value: T) => string): Map<string, Row<T>> {
		const first = new Map<string, Row<T>>();
		for (const row of rows) {
			const key = keyOf(row.value);
			const before = first.get(key);
			if (before) this.add('key-twice', row, column, key, String(before.line));
			else first.set(key, row);
		}
		return first;
	}

	/** Whether `known` has the value, which may be empty; if not, there is an issue. */
	refers(
		row: Row<unknown>,
		column: string,
		value: string,
		known: { has(key: string): boolean },
		severity: Issue['severity'] = 'error',
	): boolean {
		if (value === '' || known.has(value)) return true;
		this.add('reference-unknown', row, column, value, '', severity);
		return false;
	}
}

export function assembleServices(rows: SharedRows['services'], findings: Findings): Service[] {
	return [...findings.unique(rows, 'service', ({ service }) => service).values()].map(({ value }) => ({
		id: value.service,
		kind: value.kind,
		name: { fr: value.name_fr, nl: value.name_nl },
		abbreviationNl: value.abbreviation_nl,
		also: value.also,
	}));
}

export function assembleContracts(rows: SharedRows['contracts'], findings: Findings): Contract[] {
	const unique = findings.unique(rows, 'contract', ({ contract }) => contract);
	return [...unique.values()].map((row) => {
		const { value } = row;
		return {
			id: value.contract,
			kind: value.kind,
			scope: value.scope,
			from: value.from,
			to: value.to,
			title: { fr: value.title_fr, nl: value.title_nl },
			short: { fr: value.short_fr, nl: value.short_nl },
			follows: findings.refers(row, 'follows', value.follows, unique, 'warning')
				? value.follows || null
				: null,
		};
	});
}

export function assembleReports(
	rows: SharedRows['reports'],
	contracts: ReadonlyMap<string, unknown>,
	findings: Findings,
): Report[] {
	return [...findings.unique(rows, 'report', ({ report }) => report).values()].flatMap((row) => {
		const { value } = row;
		if (!findings.refers(row, 'contract', value.contract, contracts)) return [];
		return {
			id: value.report,
			contract: value.contract,
			kind: value.kind,
			coversTo: value.covers_to,
			day: value.day,
			title: { fr: value.title_fr, nl: value.title_nl },
		};
	});
}

type OutcomeColumns = Pick<
	z.output<(typeof CONTRACT_TABLES)['parts']>,
	'outcome' | 'ended_on' | 'reported_in'
>;

function outcomeOf(value: OutcomeColumns, engagement: Engagement): Outcome {
	switch (value.outcome) {
		case 'realised':
		case 'closed':
			return { kind: value.outcome, on: value.ended_on, reportedIn: value.reported_in };
		case 'attention':
		case 'late':
			return { kind: value.outcome, cause: engagement.cause };
		default:
			return { kind: value.outcome };
	}
}

/** What a part can be, given the standing of its engagement; a followed one can be anything that a report says. */
function goTogether(standing: Standing, outcome: OutcomeKind): boolean {
	const kept = outcome === 'replaced' || outcome === 'removed' || outcome === 'unreported';
	switch (standing) {
		case 'counted':
			return !kept;
		case 'listed':
			return outcome === 'unreported';
		case 'replaced':
		case 'removed':
			return outcome === standing;
		case 'followed':
			return true;
	}
}

type DeadlineColumns = Pick<
	z.output<(typeof CONTRACT_TABLES)['revisions']>,
	'wording' | 'deadline' | 'event' | 'printed_due'
>;

/** The deadline of a row with its event, or null when the two do not go together. */
function deadlineOf(
	row: Row<DeadlineColumns>,
	rhythm: z.output<(typeof CONTRACT_TABLES)['parts']>['rhythm'],
	events: ReadonlyMap<string, unknown>,
	findings: Findings,
): Deadline | null {
	const { deadline, event } = row.value;
	if (deadline?.kind === 'relative') {
		if (event === '') {
			findings.add('event-needed', row, 'event', row.value.wording);
			return null;
		}
		if (!findings.refers(row, 'event', event, events)) return null;
		const { terms, snap, before } = deadline;
		return { kind: 'relative', event, terms, snap, before };
	}
	if (event !== '') {
		findings.add('event-not-needed', row, 'event', event);
		return null;
	}
	if (!deadline) return { kind: 'unstated' };
	if (deadline.kind === 'calendar' && rhythm) {
		if (deadline.period.precision !== rhythm) {
			findings.add('rhythm-not-period', row, 'rhythm', rhythm);
			return null;
		}
		return { kind: 'recurring', rhythm, period: deadline.period };
	}
	return deadline;
}

type PartColumns = { article: number; engagement: string; variant: string; part: number };
const engagementKey = (value: Omit<PartColumns, 'part'>) =>
	`${value.article}/${engagementName({ code: value.engagement, variant: value.variant })}`;
const rowPartKey = (contract: string, value: PartColumns) =>
	`${contract}/${engagementKey(value)}/${value.part}`;

/** What the reports' own texts say of parts of one contract. */
export function assembleStatements(
	contract: string,
	rows: ContractRows['statements'],
	known: { parts: ReadonlyMap<string, unknown>; reports: ReadonlyMap<string, unknown> },
	findings: Findings,
): Statement[] {
	const unique = findings.unique(rows, 'part', (value) => `${rowPartKey(contract, value)} ${value.said}`);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		const part = rowPartKey(contract, value);
		const found = findings.refers(row, 'part', part, known.parts);
		const report = findings.refers(row, 'report', value.report, known.reports);
		if (!found || !report) return [];
		return {
			part,
			said: value.said,
			note: { fr: value.note_fr, nl: value.note_nl },
			report: value.report,
		};
	});
}

/** The letters that the legend of each report defines. */
export function assembleLegends(
	rows: SharedRows['legends'],
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): Map<string, Set<string>> {
	const legends = new Map<string, Set<string>>();
	const unique = findings.unique(rows, 'letter', ({ report, letter }) => `${report} ${letter}`);
	for (const row of unique.values()) {
		const { report, letter } = row.value;
		if (!findings.refers(row, 'report', report, reports)) continue;
		legends.set(report, (legends.get(report) ?? new Set()).add(letter));
	}
	return legends;
}

/** One contract from its rows. `known` are the services and reports that rows may name. */
export function assembleContract(
	contract: Contract,
	rows: ContractRows,
	known: { services: ReadonlyMap<string, unknown>; reports: ReadonlyMap<string, unknown> },
	findings: Findings,
): ContractData {
	const { id } = contract;
	const axes = new Map<string, Axis>();
	for (const [key, row] of findings.unique(rows.axes, 'axis', ({ axis }) => String(axis))) {
		const { value } = row;
		if (!findings.refers(row, 'report', value.report, known.reports)) continue;
		axes.set(key, {
			contract: id,
			number: value.axis,
			title: { fr: value.title_fr, nl: value.title_nl },
			short: { fr: value.short_fr, nl: value.short_nl },
		});
	}

	const articles = new Map<string, Article>();
	for (const [key, row] of findings.unique(rows.articles, 'article', ({ article }) => String(article))) {
		const { value } = row;
		const axisKey = value.axis === null ? '' : String(value.axis);
		const axis = findings.refers(row, 'axis', axisKey, axes);
		const report = findings.refers(row, 'report', value.report, known.reports);
		if (!axis || !report) continue;
		articles.set(key, {
			contract: id,
			number: value.article,
			axis: axes.get(axisKey) ?? null,
			title: { fr: value.title_fr, nl: value.title_nl },
			otherTitle: value.other_title_fr,
			report: value.report,
		});
	}

	const engagements = new Map<string, Engagement>();
	for (const [key, row] of findings.unique(rows.engagements, 'engagement', engagementKey)) {
		const { value } = row;
		const article = articles.get(String(value.article));
		if (!article) findings.add('reference-unknown', row, 'article', String(value.article));
		const unknown = value.services.filter((service) => !known.services.has(service));
		for (const service of unknown)
			findings.add('service-unknown', row, 'services', service, [...known.services.keys()].join(', '));
		if (value.services.length === 0) findings.add('cell-required', row, 'services', '');
		const decided = findings.refers(row, 'decided_in', value.decided_in, known.reports);
		const report = findings.refers(row, 'report', value.report, known.reports);
		if (!article || unknown.length > 0 || value.services.length === 0 || !decided || !report) continue;
		engagements.set(key, {
			article,
			code: value.engagement,
			variant: value.variant,
			standing: value.standing,
			replacedBy: value.replaced_by,
			decidedIn: value.decided_in,
			services: value.services,
			title: { fr: value.title_fr, nl: value.title_nl },
			ragPrinted: value.rag_printed,
			rag: value.rag,
			cause: value.cause,
			progress: { fr: value.progress_fr, nl: value.progress_nl },
			attention: { fr: value.attention_fr, nl: value.attention_nl },
			report: value.report,
		});
	}

	const eventRows = findings.unique(rows.events, 'event', ({ event }) => event);

	const partRows = findings.unique(rows.parts, 'part', (value) => rowPartKey(id, value));
	const revisions = new Map<string, DatedDeadline[]>();
	for (const [key, row] of findings.unique(
		rows.revisions,
		'revision',
		(value) => `${rowPartKey(id, value)}/${value.revision}`,
	)) {
		const { value } = row;
		const part = key.slice(0, key.lastIndexOf('/'));
		const found = findings.refers(row, 'part', part, partRows);
		const approved = findings.refers(row, 'approved_in', value.approved_in, known.reports);
		const report = findings.refers(row, 'report', value.report, known.reports);
		const deadline = deadlineOf(row, null, eventRows, findings);
		if (!found || !approved || !report || !deadline) continue;
		const earlier = revisions.get(part) ?? [];
		if (value.revision !== earlier.length + 1) {
			findings.add('revision-order', row, 'revision', String(value.revision), String(earlier.length + 1));
			continue;
		}
		revisions.set(part, [
			...earlier,
			{
				wording: value.wording,
				deadline,
				printedDue: value.printed_due,
				approvedIn: value.approved_in,
			},
		]);
	}

	const parts: Part[] = [];
	for (const [key, row] of partRows) {
		const { value } = row;
		const engagement = engagements.get(engagementKey(value));
		if (!engagement) findings.add('reference-unknown', row, 'engagement', engagementKey(value));
		const reported = findings.refers(row, 'reported_in', value.reported_in, known.reports);
		const report = findings.refers(row, 'report', value.report, known.reports);
		const fits = !engagement || goTogether(engagement.standing, value.outcome);
		if (!fits) findings.add('outcome-standing', row, 'outcome', value.outcome, engagement.standing);
		const deadline = deadlineOf(row, value.rhythm, eventRows, findings);
		if (!engagement || !reported || !report || !fits || !deadline) continue;
		parts.push({
			engagement,
			number: value.part,
			original: { wording: value.wording, deadline, printedDue: value.printed_due, approvedIn: '' },
			revisions: revisions.get(key) ?? [],
			outcome: outcomeOf(value, engagement),
			inferred: value.inferred_fr,
			report: value.report,
		});
	}

	const partKeys = new Set(parts.map(partKey));
	const events: Event[] = [];
	for (const row of eventRows.values()) {
		const { value } = row;
		const follows = value.follows === '' ? '' : `${id}/${value.follows}`;
		const followed = findings.refers(row, 'follows', follows, partKeys, 'warning');
		if (!findings.refers(row, 'report', value.report, known.reports)) continue;
		events.push({
			contract: id,
			id: value.event,
			day: value.day,
			expected: value.expected,
			follows: followed && follows !== '' ? follows : null,
			title: { fr: value.title_fr, nl: value.title_nl },
			report: value.report,
		});
	}
	for (const circle of eventDays(events, parts, new Map()).circles) {
		const row = eventRows.get(circle[0] ?? '');
		if (row) findings.add('event-circle', row, 'follows', [...circle, circle[0]].join(' → '), '', 'warning');
	}
	return {
		contract,
		axes: [...axes.values()],
		articles: [...articles.values()],
		engagements: [...engagements.values()],
		parts,
		events,
	};
}

export function assembleLinks(
	rows: SharedRows['continuity'],
	contracts: ReadonlyMap<string, unknown>,
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): Link[] {
	return rows.flatMap((row) => {
		const { value } = row;
		const from = findings.refers(row, 'from_contract', value.from_contract, contracts);
		const to = findings.refers(row, 'to_contract', value.to_contract, contracts);
		const report = findings.refers(row, 'report', value.report, reports);
		if (!from || !to || !report) return [];
		return {
			from: {
				contract: value.from_contract,
				article: value.from_article,
				engagement: value.from_engagement,
			},
			to: { contract: value.to_contract, article: value.to_article, engagement: value.to_engagement },
			statedBy: value.stated_by,
			place: value.place,
			printed: value.printed,
			note: value.note_fr,
			report: value.report,
		};
	});
}

export function assembleLaterStates(
	rows: SharedRows['later-states'],
	parts: ReadonlyMap<string, Part>,
	reports: ReadonlyMap<string, unknown>,
	findings: Findings,
): LaterState[] {
	const unique = findings.unique(
		rows,
		'part',
		(value) => `${rowPartKey(value.contract, value)} ${value.report}`,
	);
	return [...unique.values()].flatMap((row) => {
		const { value } = row;
		const key = rowPartKey(value.contract, value);
		const part = parts.get(key);
		if (!part) findings.add('reference-unknown', row, 'part', key);
		const reported = findings.refers(row, 'reported_in', value.reported_in, reports);
		const report = findings.refers(row, 'report', value.report, reports);
		if (!part || !reported || !report) return [];
		return {
			part: key,
			outcome: outcomeOf(value, part.engagement),
			note: { fr: value.note_fr, nl: value.note_nl },
			report: value.report,
		};
	});
}
