import { z } from 'zod';
import { formatPeriod, PRECISIONS, type Period } from '$lib/domain/time/calendar';
import { currentDeadline } from '$lib/domain/contract/model';
import { endedOn, isCounted } from '$lib/domain/contract/outcome';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';
import {
	CAUSES,
	OUTCOMES,
	RAGS,
	type Cause,
	type OutcomeKind,
	type Rag,
} from '$lib/domain/contract/vocabulary';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { count, day, meaningsIn, period } from '$lib/views/table/record-fields';

/** One part for programs: the tidy record behind Tableau 3. Days are in the data's notation, with their precision. */
export type EngagementRecord = {
	readonly article: number;
	readonly engagement: string;
	readonly variant: string | null;
	readonly part: number;
	readonly counted: boolean;
	readonly services: readonly string[];
	readonly deadline: {
		readonly wording: string;
		readonly kind: 'calendar' | 'recurring' | 'relative' | 'unstated';
		/** Last day on which the part is due, null while it waits or when nothing is stated. */
		readonly due: string | null;
		readonly precision: Period['precision'] | null;
		readonly originalDue: string | null;
		/** Day that follows from the expected day of an event; it fixes nothing. */
		readonly expected: string | null;
		readonly waiting: boolean;
		readonly event: string | null;
		readonly eventDay: string | null;
	};
	readonly outcome: OutcomeKind;
	readonly rag: Rag | null;
	readonly cause: Cause | null;
	readonly realisedOn: string | null;
};

function deadlineSchema(lang: Language): z.ZodType<EngagementRecord['deadline']> {
	const says = meaningsIn(lang);
	return z.strictObject({
		wording: says(z.string(), m.field_wording),
		kind: says(z.enum(['calendar', 'recurring', 'relative', 'unstated']), m.field_deadline_kind),
		due: says(day.nullable(), m.field_due),
		precision: says(z.enum(PRECISIONS).nullable(), m.field_precision),
		originalDue: says(day.nullable(), m.field_original_due),
		waiting: says(z.boolean(), m.field_waiting),
		event: says(z.string().nullable(), m.field_event),
		eventDay: says(period.nullable(), m.field_event_day),
		expected: says(day.nullable(), m.field_expected),
	});
}

/** The record as a schema, each field with its meaning. */
export function engagementSchema(lang: Language): z.ZodType<EngagementRecord> {
	const says = meaningsIn(lang);
	return z.strictObject({
		article: says(count, m.field_article),
		engagement: says(z.string(), m.field_engagement),
		variant: says(z.string().nullable(), m.field_variant),
		part: says(count, m.field_part),
		counted: says(z.boolean(), m.field_counted),
		services: says(z.array(z.string()), m.field_services),
		deadline: says(deadlineSchema(lang), m.field_deadline),
		outcome: says(z.enum(OUTCOMES), m.field_outcome),
		rag: says(z.enum(RAGS).nullable(), m.field_rag),
		cause: says(z.enum(CAUSES).nullable(), m.field_cause),
		realisedOn: says(period.nullable(), m.field_realised_on),
	});
}

function lastDay(resolution: ScheduledPart['current']): string | null {
	return resolution.kind === 'due' ? resolution.on.last.toString() : null;
}

/** The record of a part. */
export function engagementRecord(entry: ScheduledPart): EngagementRecord {
	const { part, current, original, eventDay } = entry;
	const { engagement, outcome } = part;
	const { wording, deadline } = currentDeadline(part);
	const ended = endedOn(outcome);
	return {
		article: engagement.article.number,
		engagement: engagement.code,
		variant: engagement.variant || null,
		part: part.number,
		counted: isCounted(part),
		services: engagement.services,
		deadline: {
			wording,
			kind: deadline.kind,
			due: lastDay(current),
			precision: current.kind === 'due' ? current.on.precision : null,
			originalDue: lastDay(original),
			waiting: isWaiting(entry),
			event: deadline.kind === 'relative' ? deadline.event : null,
			eventDay: eventDay && eventDay.kind !== 'expected' ? formatPeriod(eventDay.on) : null,
			expected: current.kind === 'expected' ? current.on.last.toString() : null,
		},
		outcome: outcome.kind,
		rag: engagement.rag,
		cause: engagement.cause,
		realisedOn: ended && formatPeriod(ended),
	};
}
