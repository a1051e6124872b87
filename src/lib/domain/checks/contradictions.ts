import { isAfter, type Period } from '$lib/domain/time/calendar';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData, Engagement, Part, Report } from '$lib/domain/contract/model';
import { calledLate, pastDue } from '$lib/domain/contract/lateness';
import { countsRealised, endedOn, endOf, isCounted } from '$lib/domain/contract/outcome';
import { verdict } from '$lib/domain/tables/punctuality';
import { slotOf } from '$lib/domain/tables/realisation';
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

type Found = Partial<Pick<Finding, 'period' | 'statement' | 'detail'>>;
type PartCheck = (entry: ScheduledPart, known: Known) => Found | readonly Found[] | null;
type EngagementCheck = (
	engagement: Engagement,
	parts: readonly ScheduledPart[],
	known: Known,
) => Found | null;

const PART_CHECKS: Partial<Record<ContradictionCode, PartCheck>> = {
	'realised-before-contract': ({ part }, { data }) => {
		const on = endedOn(part.outcome);
		const from = data.contract.from?.first;
		return on && from && isAfter(from, on.last) ? { period: on } : null;
	},
	/** Counted as realised in a period that ended before. */
	'realised-after-report': ({ part }, { reports }) => {
		const on = endedOn(part.outcome);
		const report = reports.get(part.report);
		return on && report && isAfter(on.first, report.coversTo.last) ? { period: on } : null;
	},
	'reported-before-realised': ({ part }, { reports }) => {
		const end = endOf(part.outcome);
		const report = end ? reports.get(end.reportedIn) : undefined;
		if (!end?.on || !report || end.reportedIn === part.report) return null;
		return isAfter(end.on.first, report.coversTo.last) ? { period: end.on } : null;
	},
	/** A recurring part whose period had not begun when it was reported realised. */
	'period-after-report': ({ part, current }, { reports }) => {
		const end = endOf(part.outcome);
		const report = end ? reports.get(end.reportedIn) : undefined;
		const { deadline } = part.original;
		if (!report || deadline.kind !== 'recurring' || current.kind !== 'due') return null;
		return isAfter(current.on.first, report.coversTo.last) ? { period: current.on } : null;
	},
	'closed-counted-realised': ({ part }) =>
		part.outcome.kind === 'closed' ? { period: part.outcome.on } : null,
	'due-after-contract': ({ current }, { data }) => {
		const to = data.contract.to?.last;
		return current.kind === 'due' && to && isAfter(current.on.last, to) ? { period: current.on } : null;
	},
	'realised-late-green': (entry) => {
		const { part, current } = entry;
		const late = verdict(entry, 'current').kind === 'late' && part.engagement.rag === 'G';
		return late && current.kind === 'due' ? { period: current.on } : null;
	},
	/** Due before the end of the report's period, not realised, and yet neither late nor a point of attention. */
	'past-due-on-track': (entry, { reports }) => {
		const { part, current } = entry;
		const report = reports.get(part.report);
		if (part.outcome.kind !== 'onTrack' || current.kind !== 'due' || !report) return null;
		return pastDue(entry, report.coversTo.last) ? { period: current.on } : null;
	},
	'x-unknown-counted': (entry) => {
		const { part, current } = entry;
		const noDay = current.kind === 'waiting' || current.kind === 'expected';
		const counted = noDay && countsRealised(part.outcome);
		return counted ? { detail: String(slotOf(entry).year) } : null;
	},
	'deadline-not-printed': ({ part }) => (part.original.wording === '' ? {} : null),
	'said-otherwise': ({ part }, { statements }) =>
		countsRealised(part.outcome)
			? statements.filter((one) => one.part === partKey(part)).map((statement) => ({ statement }))
			: null,
};

const ENGAGEMENT_CHECKS: Partial<Record<ContradictionCode, EngagementCheck>> = {
	'late-green': ({ rag }, parts) =>
		rag === 'G' && parts.some(({ part }) => calledLate(part.outcome)) ? {} : null,
	'rag-red-without-cause': ({ rag, ragPrinted }) =>
		rag === 'R' && !/INT|EXT/i.test(ragPrinted) ? { detail: ragPrinted } : null,
	'rag-red-nothing-late': ({ rag }, parts) =>
		rag === 'R' && !parts.some(({ part }) => calledLate(part.outcome)) ? {} : null,
	'rag-missing': ({ rag }) => (rag === null ? {} : null),
	'rag-not-in-legend': ({ report, ragPrinted }, _, { legends }) => {
		const letter = ragPrinted.trim().charAt(0);
		const legend = legends.get(report);
		return legend && letter !== '' && !legend.has(letter) ? { detail: letter } : null;
	},
	'cause-without-red': ({ rag, cause }, parts) =>
		rag === 'G' && cause !== null && parts.every(({ part }) => countsRealised(part.outcome))
			? { detail: cause }
			: null,
};

/** Every finding over the counted parts of a contract, in the order of the list of checks and then of the data. */
export function contradictions(scheduled: readonly ScheduledPart[], known: Known): Finding[] {
	const counted = scheduled.filter(({ part }) => isCounted(part));
	const engagements = Map.groupBy(counted, ({ part }) => part.engagement);
	return CONTRADICTIONS.flatMap((code): Finding[] => {
		const checkPart = PART_CHECKS[code];
		const checkEngagement = ENGAGEMENT_CHECKS[code];
		const make = (engagement: Engagement, part: Part | null, found: Found): Finding => ({
			code,
			engagement,
			part,
			period: null,
			statement: null,
			detail: '',
			...found,
		});
		if (checkPart)
			return counted.flatMap((entry) => {
				const found = checkPart(entry, known);
				return [found ?? []].flat().map((one) => make(entry.part.engagement, entry.part, one));
			});
		if (!checkEngagement) return [];
		const findings = [...engagements].flatMap(([engagement, parts]) => {
			const found = checkEngagement(engagement, parts, known);
			return found ? make(engagement, null, found) : [];
		});
		// A letter that the legend does not have is one finding, however often it is printed.
		return code === 'rag-not-in-legend'
			? [...new Map(findings.map((finding) => [finding.detail, finding])).values()]
			: findings;
	});
}
