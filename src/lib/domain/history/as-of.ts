import { isAfter, type Day } from '$lib/domain/time/calendar';
import { engagementKey, partKey } from '$lib/domain/contract/keys';
import {
	currentDeadline,
	type ContractData,
	type Engagement,
	type Event,
	type Outcome,
	type Part,
	type Report,
	type Translated,
} from '$lib/domain/contract/model';
import { pastDue } from '$lib/domain/contract/lateness';
import { endOf, isOpen } from '$lib/domain/contract/outcome';
import { hadHappened, reportsOut } from './report-out';
import { schedule } from '$lib/domain/time/schedule';

/**
 * What the data say of an earlier day: from the days of realisation, of X and of the reports that approved revisions.
 * Where a day is known only as an interval that holds the day asked for, or not at all, the part is undecided and
 * said to be so, never guessed: neither realised nor late.
 */
export type AsOf = {
	readonly data: ContractData;
	/** Parts whose state the data do not give: whether they had ended, or which deadline they had. */
	readonly undecided: readonly Part[];
	/** Engagements whose RAG, cause and texts come from a report that may not have been out; they have none here. */
	readonly withoutReport: readonly Engagement[];
};

const NO_WORDS: Translated = { fr: '', nl: '' };

/** An engagement as signed: without what a report says of it. */
function asSigned(engagement: Engagement): Engagement {
	return {
		...engagement,
		ragPrinted: '',
		rag: null,
		cause: null,
		progress: NO_WORDS,
		attention: NO_WORDS,
	};
}

const saysSomething = ({ ragPrinted, rag, cause, progress, attention }: Engagement) =>
	[ragPrinted, rag, cause, ...Object.values(progress), ...Object.values(attention)].some(Boolean);

/** A contract as it stood on `day`. From the day of the report that a part was read from, it is as it is now. */
export function asOf(data: ContractData, reports: readonly Report[], day: Day): AsOf {
	const wasOut = reportsOut(reports, day);

	const withoutReport: Engagement[] = [];
	const engagements = data.engagements.map((engagement) => {
		if (wasOut(engagement.report) === 'yes' || !saysSomething(engagement)) return engagement;
		const then = asSigned(engagement);
		withoutReport.push(then);
		return then;
	});
	const signedByKey = new Map(withoutReport.map((engagement) => [engagementKey(engagement), engagement]));

	/** The state of a part, from the days of realisation and the reports; what was open counts as on track. */
	function outcomeThen({ outcome, original }: Part): Outcome {
		const open: Outcome = { kind: 'onTrack' };
		// No report covers a duty: nothing says that it was still to be done.
		if (outcome.kind === 'unreported') return outcome;
		const end = endOf(outcome);
		if (!end) return isOpen(outcome) ? open : outcome;
		const happened = hadHappened(end.on, day);
		// A report that was out and says so proves it; one that was not yet out proves nothing.
		const proved = happened === 'unknown' && wasOut(end.reportedIn) === 'yes';
		if (proved || happened === 'yes') return outcome;
		// Nothing is realised before its period or its contract began, unless its day says so.
		const { deadline } = original;
		const start = deadline.kind === 'recurring' ? deadline.period.first : data.contract.from?.first;
		const told = start && end.on && isAfter(start, end.on.last) ? null : start;
		const begun = !told || !isAfter(told, day);
		return happened === 'no' || !begun ? open : { kind: 'undecided' };
	}

	const outcomes = new Map(data.parts.map((part) => [partKey(part), outcomeThen(part)]));
	/** Events that may or may not have had a day. */
	const unsure = new Set<string>();
	const events = data.events.map((event): Event => {
		if (wasOut(event.report) === 'yes') return event;
		if (!event.day && outcomes.get(event.follows ?? '')?.kind === 'undecided') unsure.add(event.id);
		const known = event.day ? hadHappened(event.day, day) : 'no';
		if (known === 'unknown') unsure.add(event.id);
		return { ...event, day: known === 'yes' ? event.day : null, expected: null };
	});
	const undecided = new Set<string>();
	const rebuilt = new Set<string>();
	const parts = data.parts.map((part): Part => {
		const signed = signedByKey.get(engagementKey(part.engagement));
		const engagement = signed ?? part.engagement;
		if (wasOut(part.report) === 'yes') return signed ? { ...part, engagement } : part;
		const key = partKey(part);
		rebuilt.add(key);
		const answers = part.revisions.map(({ approvedIn }) => wasOut(approvedIn));
		const approved = answers.findIndex((answer) => answer !== 'yes');
		const count = approved < 0 ? answers.length : approved;
		const outcome = outcomes.get(key) ?? part.outcome;
		const then = { ...part, engagement, revisions: part.revisions.slice(0, count), outcome };
		const { deadline } = currentDeadline(then);
		const dayless = deadline.kind === 'relative' && unsure.has(deadline.event);
		if (outcome.kind !== 'undecided' && answers[count] !== 'unknown' && !dayless) return then;
		undecided.add(key);
		// Whether an open part was late depends on a deadline that is not known.
		return isOpen(outcome) ? { ...then, outcome: { kind: 'undecided' } } : then;
	});
	// What had fallen late is only known now: deadlines count from the days that events had then.
	const late = new Set(
		schedule({ ...data, parts, events })
			.filter((entry) => {
				const open = entry.part.outcome.kind === 'onTrack' && rebuilt.has(partKey(entry.part));
				return open && pastDue(entry, day);
			})
			.map(({ part }) => partKey(part)),
	);
	const now = parts.map((part): Part =>
		late.has(partKey(part)) ? { ...part, outcome: { kind: 'late', cause: null } } : part,
	);
	return {
		data: { ...data, engagements, parts: now, events },
		undecided: now.filter((part) => undecided.has(partKey(part))),
		withoutReport,
	};
}
