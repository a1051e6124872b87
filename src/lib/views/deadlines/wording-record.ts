import { z } from 'zod';
import { readWording } from '$lib/deadlines/read';
import { stepRecord, wordingResult } from '$lib/deadlines/result';
import { type WordingProblem, WORDING_PROBLEMS } from '$lib/deadlines/tokens';
import { type Period, PRECISIONS } from '$lib/domain/time/calendar';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { day, meaningsIn, period } from '$lib/views/table/record-fields';

/** A wording as it is read, for programs: `readings`, `unread` and `issues` with their places in the text. */
export function wordingRecord(text: string, x: Period | null) {
	const reading = readWording(text);
	const { readings, differences } = wordingResult(reading, x);
	const issues: { code: WordingProblem; from: number; to: number; text: string }[] = [
		...reading.problems.map(({ problem, from, to }) => ({
			code: problem,
			from,
			to,
			text: text.slice(from, to),
		})),
		...differences.map(({ printed, due }) => ({
			code: 'printed-differs' as const,
			from: 0,
			to: text.length,
			text: `${printed.last.toString()} ≠ ${due.last.toString()}`,
		})),
	];
	return {
		wording: text,
		x: (x ?? reading.eventDay)?.last.toString() ?? null,
		readings: readings.map(({ kind, due, days, precision, waiting, event, offset, before, steps }) => ({
			kind,
			due,
			days,
			precision,
			waiting,
			event,
			offset,
			before,
			steps: steps.map(stepRecord),
		})),
		unread: reading.unread.map(({ from, to }) => ({ from, to, text: text.slice(from, to) })),
		issues,
	};
}
export type WordingRecord = ReturnType<typeof wordingRecord>;

/** How the wording of a deadline is read: the response of `deadlines/try.json`. */
export function wordingSchema(lang: Language): z.ZodType<WordingRecord> {
	const says = meaningsIn(lang);
	const place = {
		from: says(z.int().min(0), m.field_from),
		to: says(z.int().min(0), m.field_to),
		text: says(z.string(), m.field_text),
	};
	const step = z.strictObject({
		kind: says(z.enum(['stated', 'event', 'add', 'snap', 'before']), m.field_step_kind),
		result: says(period, m.field_step_result),
	});
	const reading = z.strictObject({
		kind: says(z.enum(['calendar', 'relative', 'recurring', 'several']), m.field_reading_kind),
		due: says(day.nullable(), m.field_due),
		days: says(z.array(day), m.field_days),
		precision: says(z.enum(PRECISIONS).nullable(), m.field_precision),
		waiting: says(z.boolean(), m.field_reading_waiting),
		event: says(z.string().nullable(), m.field_reading_event),
		offset: says(z.string().nullable(), m.field_offset),
		before: says(z.boolean(), m.field_before),
		steps: says(z.array(step), m.field_steps),
	});
	return z.strictObject({
		wording: says(z.string(), m.field_given_wording),
		x: says(day.nullable(), m.field_given_x),
		readings: says(z.array(reading), m.field_readings),
		unread: says(z.array(z.strictObject(place)), m.field_unread),
		issues: says(
			z.array(z.strictObject({ code: says(z.enum(WORDING_PROBLEMS), m.field_issue_code), ...place })),
			m.field_issues,
		),
	});
}
