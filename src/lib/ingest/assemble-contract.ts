import type { z } from 'zod';
import type { Deadline } from '$lib/domain/time/deadline';
import { eventDays } from '$lib/domain/time/events';
import { partKey } from '$lib/domain/contract/keys';
import {
	shortForms,
	type Article,
	type Axis,
	type Contract,
	type ContractData,
	type DatedDeadline,
	type Engagement,
	type Event,
	type Part,
	type Service,
} from '$lib/domain/contract/model';
import { isOfCounted } from '$lib/domain/contract/outcome';
import type { OutcomeKind, Standing } from '$lib/domain/contract/vocabulary';
import type { ContractRows, Findings } from './findings';
import { engagementInContract, outcomeOf, rowPartKey } from './part-row';
import type { CONTRACT_TABLES } from '$lib/schema/records';
import type { Row } from './read-table';
import { languageOfWording } from '$lib/deadlines/language';
import { saysMoreThan } from '$lib/deadlines/adds-to-day';
import { words } from './words';

/** One contract from its checked rows; see `assemble-shared` for the files that all contracts share. */

/** What a part can be, given the standing of its engagement; a followed one can be anything that a report says. */
function goTogether(standing: Standing, outcome: OutcomeKind): boolean {
	switch (standing) {
		case 'counted':
			return isOfCounted(outcome);
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
	'wording' | 'wording_language' | 'deadline' | 'event' | 'printed_due'
>;

/** A checked deadline with its wording, and what the reader of wordings makes of that. */
function datedDeadline(value: DeadlineColumns, deadline: Deadline, approvedIn: string): DatedDeadline {
	const { wording } = value;
	return {
		wording,
		wordingLanguage: languageOfWording(wording, value.wording_language),
		saysMore: saysMoreThan(wording, deadline),
		deadline,
		printedDue: value.printed_due,
		approvedIn,
	};
}

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

/** One contract from its rows. `known` are the services and reports that rows may name. */
export function assembleContract(
	contract: Contract,
	rows: ContractRows,
	known: { services: ReadonlyMap<string, Service>; reports: ReadonlyMap<string, unknown> },
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
			title: words(value.title_fr, value.title_nl, value.title_en, value.title_de),
			short: words(value.short_fr, value.short_nl, value.short_en, value.short_de),
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
			otherTitle: { fr: value.other_title_fr, nl: value.other_title_nl },
			report: value.report,
		});
	}

	const engagements = new Map<string, Engagement>();
	for (const [key, row] of findings.unique(rows.engagements, 'engagement', engagementInContract)) {
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
			serviceForms: value.services.flatMap((id) => {
				const service = known.services.get(id);
				return service ? shortForms(service) : [];
			}),
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
	for (const row of findings
		.unique(rows.revisions, 'revision', (value) => `${rowPartKey(id, value)}/${value.revision}`)
		.values()) {
		const { value } = row;
		const part = rowPartKey(id, value);
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
		revisions.set(part, [...earlier, datedDeadline(value, deadline, value.approved_in)]);
	}

	const parts: Part[] = [];
	for (const [key, row] of partRows) {
		const { value } = row;
		const engagement = engagements.get(engagementInContract(value));
		if (!engagement) findings.add('reference-unknown', row, 'engagement', engagementInContract(value));
		const reported = findings.refers(row, 'reported_in', value.reported_in, known.reports);
		const report = findings.refers(row, 'report', value.report, known.reports);
		const fits = !engagement || goTogether(engagement.standing, value.outcome);
		if (!fits) findings.add('outcome-standing', row, 'outcome', value.outcome, engagement.standing);
		const deadline = deadlineOf(row, value.rhythm, eventRows, findings);
		if (!engagement || !reported || !report || !fits || !deadline) continue;
		parts.push({
			engagement,
			number: value.part,
			original: datedDeadline(value, deadline, ''),
			revisions: revisions.get(key) ?? [],
			outcome: outcomeOf(value, engagement),
			inferred: { fr: value.inferred_fr, nl: value.inferred_nl },
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
			title: words(value.title_fr, value.title_nl, value.title_en, value.title_de),
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
