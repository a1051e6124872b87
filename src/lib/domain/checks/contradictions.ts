import { isAfter, type Period } from '$lib/domain/time/calendar';
import { engagementKey, partKey } from '$lib/domain/contract/keys';
import type { ContractData, Engagement, Part, Report } from '$lib/domain/contract/model';
import { calledLate, pastDue } from '$lib/domain/contract/lateness';
import { countsRealised, endedOn, endOf, isCounted } from '$lib/domain/contract/outcome';
import { verdict } from '$lib/domain/tables/punctuality';
import { realisationCellOf } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Said } from '$lib/domain/contract/vocabulary';

/**
 * Statements that contradict their count. Each check is one rule over what is known of a contract; a finding names
 * the part or engagement and the facts. Source of the rules: a careful reading of the annual reports 2020 and 2025.
 */
export const CONTRADICTIONS = [
	'realised-before-contract',
	'realised-after-report',
	'reported-before-realised',
	'period-after-report',
	'closed-counted-realised',
	'due-after-contract',
	'realised-late-green',
	'past-due-on-track',
	'late-green',
	'rag-red-without-cause',
	'rag-red-nothing-late',
	'rag-missing',
	'rag-not-in-legend',
	'cause-without-red',
	'x-unknown-counted',
	'deadline-not-printed',
	'said-otherwise',
] as const;
export type ContradictionCode = (typeof CONTRADICTIONS)[number];

/** What a report's own text says of a part, against its count. */
export type Statement = {
	readonly part: string;
	readonly said: Said;
	readonly note: { readonly fr: string; readonly nl: string };
	readonly report: string;
};

export type Finding = {
	readonly code: ContradictionCode;
	readonly engagement: Engagement;
	/** Null when the finding is about the engagement as a whole. */
	readonly part: Part | null;
	/** The day or period that is at odds, if one is. */
	readonly period: Period | null;
	/** The statement that says otherwise, if that is the finding. */
	readonly statement: Statement | null;
	/** Text that is at odds: a letter of the RAG cell. */
	readonly detail: string;
};

/** What the checks may look at besides the parts. */
export type Known = {
	readonly data: ContractData;
	readonly reports: ReadonlyMap<string, Report>;
	readonly statements: readonly Statement[];
	/** The letters that the legend of each report defines. */
	readonly legends: ReadonlyMap<string, ReadonlySet<string>>;
};

/** The facts of a finding; what is left out is not at odds. */
type Facts = Partial<Pick<Finding, 'period' | 'statement' | 'detail'>>;
type PartCheck = (entry: ScheduledPart, known: Known) => Facts | readonly Facts[] | null;
type EngagementCheck = (
	engagement: Engagement,
	parts: readonly ScheduledPart[],
	known: Known,
) => Facts | null;

/** One rule. `once`: a finding of the same detail is one, however many engagements have it. */
type Rule =
	| { readonly of: 'part'; readonly check: PartCheck }
	| { readonly of: 'engagement'; readonly check: EngagementCheck; readonly once: boolean };

const ofPart = (check: PartCheck): Rule => ({ of: 'part', check });
const ofEngagement = (check: EngagementCheck, once = false): Rule => ({ of: 'engagement', check, once });

const RULES: Readonly<Record<ContradictionCode, Rule>> = {
	'realised-before-contract': ofPart(({ part }, { data }) => {
		const on = endedOn(part.outcome);
		const from = data.contract.from?.first;
		return on && from && isAfter(from, on.last) ? { period: on } : null;
	}),
	/** Counted as realised in a period that ended before. */
	'realised-after-report': ofPart(({ part }, { reports }) => {
		const on = endedOn(part.outcome);
		const report = reports.get(part.report);
		return on && report && isAfter(on.first, report.coversTo.last) ? { period: on } : null;
	}),
	'reported-before-realised': ofPart(({ part }, { reports }) => {
		const end = endOf(part.outcome);
		const report = end ? reports.get(end.reportedIn) : undefined;
		if (!end?.on || !report || end.reportedIn === part.report) return null;
		return isAfter(end.on.first, report.coversTo.last) ? { period: end.on } : null;
	}),
	/** A recurring part whose period had not begun when it was reported realised. */
	'period-after-report': ofPart(({ part, current }, { reports }) => {
		const end = endOf(part.outcome);
		const report = end ? reports.get(end.reportedIn) : undefined;
		const { deadline } = part.original;
		if (!report || deadline.kind !== 'recurring' || current.kind !== 'due') return null;
		return isAfter(current.on.first, report.coversTo.last) ? { period: current.on } : null;
	}),
	'closed-counted-realised': ofPart(({ part }) =>
		part.outcome.kind === 'closed' ? { period: part.outcome.on } : null,
	),
	'due-after-contract': ofPart(({ current }, { data }) => {
		const to = data.contract.to?.last;
		return current.kind === 'due' && to && isAfter(current.on.last, to) ? { period: current.on } : null;
	}),
	'realised-late-green': ofPart((entry) => {
		const { part, current } = entry;
		const late = verdict(entry, 'current').kind === 'late' && part.engagement.rag === 'G';
		return late && current.kind === 'due' ? { period: current.on } : null;
	}),
	/** Due before the end of the report's period, not realised, and yet neither late nor a point of attention. */
	'past-due-on-track': ofPart((entry, { reports }) => {
		const { part, current } = entry;
		const report = reports.get(part.report);
		if (part.outcome.kind !== 'onTrack' || current.kind !== 'due' || !report) return null;
		return pastDue(entry, report.coversTo.last) ? { period: current.on } : null;
	}),
	'late-green': ofEngagement(({ rag }, parts) =>
		rag === 'G' && parts.some(({ part }) => calledLate(part.outcome)) ? {} : null,
	),
	'rag-red-without-cause': ofEngagement(({ rag, ragPrinted }) =>
		rag === 'R' && !/INT|EXT/i.test(ragPrinted) ? { detail: ragPrinted } : null,
	),
	'rag-red-nothing-late': ofEngagement(({ rag }, parts) =>
		rag === 'R' && !parts.some(({ part }) => calledLate(part.outcome)) ? {} : null,
	),
	'rag-missing': ofEngagement(({ rag }) => (rag === null ? {} : null)),
	'rag-not-in-legend': ofEngagement(({ report, ragPrinted }, _, { legends }) => {
		const letter = ragPrinted.trim().charAt(0);
		const legend = legends.get(report);
		return legend && letter !== '' && !legend.has(letter) ? { detail: letter } : null;
	}, true),
	'cause-without-red': ofEngagement(({ rag, cause }, parts) =>
		rag === 'G' && cause !== null && parts.every(({ part }) => countsRealised(part.outcome))
			? { detail: cause }
			: null,
	),
	'x-unknown-counted': ofPart((entry) => {
		const { part, current } = entry;
		const noDay = current.kind === 'waiting' || current.kind === 'expected';
		const counted = noDay && countsRealised(part.outcome);
		return counted ? { detail: String(realisationCellOf(entry).year) } : null;
	}),
	'deadline-not-printed': ofPart(({ part }) => (part.original.wording === '' ? {} : null)),
	'said-otherwise': ofPart(({ part }, { statements }) =>
		countsRealised(part.outcome)
			? statements.filter((one) => one.part === partKey(part)).map((statement) => ({ statement }))
			: null,
	),
};

/** Every finding over the counted parts of a contract, in the order of the list of checks and then of the data. */
export function contradictions(scheduled: readonly ScheduledPart[], known: Known): Finding[] {
	const counted = scheduled.filter(({ part }) => isCounted(part));
	const engagements = [...Map.groupBy(counted, ({ part }) => engagementKey(part.engagement)).values()];
	return CONTRADICTIONS.flatMap((code): Finding[] => {
		const rule = RULES[code];
		const make = (engagement: Engagement, part: Part | null, facts: Facts): Finding => ({
			code,
			engagement,
			part,
			period: null,
			statement: null,
			detail: '',
			...facts,
		});
		if (rule.of === 'part')
			return counted.flatMap((entry) => {
				const facts = rule.check(entry, known);
				return [facts ?? []].flat().map((one) => make(entry.part.engagement, entry.part, one));
			});
		const findings = engagements.flatMap((parts) => {
			const engagement = parts[0]?.part.engagement;
			const facts = engagement && rule.check(engagement, parts, known);
			return facts ? make(engagement, null, facts) : [];
		});
		return rule.once ? [...new Map(findings.map((one) => [one.detail, one])).values()] : findings;
	});
}
