import type { Period, Term, Unit } from '$lib/domain/time/calendar';
import type { Snap } from '$lib/domain/time/deadline';
import type { ReadDeadline } from '$lib/deadlines/read';
import { formatDay, formatDayOfYear, formatPeriodWords } from './format';
import type { Language } from './language';
import { m } from './paraglide/messages';
import { everyWord, quarterWord } from './terms';

/**
 * Writes a deadline in its normal form: `avant le 31/03/2024`, `X + 18 mois`, `2e trimestre de
 * X + 1 an`, `chaque année au 31/03`. The inverse of `readWording`: a round trip gives the same deadline.
 */
export function deadlineWords(deadline: ReadDeadline, lang: Language): string {
	const locale = { locale: lang };
	switch (deadline.kind) {
		case 'calendar': {
			const { period, before } = deadline;
			if (!before) return periodWords(period, lang);
			const day = { day: periodWords(period, lang) };
			return period.precision === 'day' ? m.deadline_before_day(day, locale) : m.deadline_before(day, locale);
		}
		case 'relative': {
			const { terms, snap, before } = deadline;
			const snapped = snapWords(`X${sumWords(terms, lang)}`, snap, lang);
			return before ? m.deadline_before({ day: snapped }, locale) : snapped;
		}
		case 'recurring': {
			const { rhythm, on, between } = deadline;
			const every = everyWord(rhythm ?? 'continuous', lang);
			const dated = on ? m.deadline_every_on({ every, day: formatDayOfYear(on, lang) }, locale) : every;
			if (!between) return dated;
			const from = formatDay(between.first, lang);
			return between.first.equals(between.last)
				? m.deadline_every_from({ every: dated, from }, locale)
				: m.deadline_every_between({ every: dated, from, to: formatDay(between.last, lang) }, locale);
		}
	}
}

function periodWords(period: Period, lang: Language): string {
	if (period.precision !== 'span') return formatPeriodWords(period, lang);
	const ends = { from: formatDay(period.first, lang), to: formatDay(period.last, lang) };
	return m.deadline_between(ends, { locale: lang });
}

const UNIT_WORDS: Record<Unit, (inputs: { count: number }, options: { locale: Language }) => string> = {
	day: m.unit_day,
	week: m.unit_week,
	month: m.unit_month,
	year: m.unit_year,
};

/** The terms after X: ` + 12 mois + 6 mois`; empty without terms. */
export function sumWords(terms: readonly Term[], lang: Language): string {
	return terms
		.map(({ count, unit }) => {
			const words = UNIT_WORDS[unit]({ count: Math.abs(count) }, { locale: lang });
			return ` ${count < 0 ? '-' : '+'} ${words}`;
		})
		.join('');
}

/** A sum that snaps to the calendar: `2e trimestre de X + 1 an`. */
function snapWords(sum: string, snap: Snap | null, lang: Language): string {
	const locale = { locale: lang };
	switch (snap?.kind) {
		case undefined:
			return sum;
		case 'quarter':
			return m.deadline_quarter_of({ quarter: quarterWord(snap.quarter, lang), sum }, locale);
		case 'monthStart':
			return m.deadline_month_start({ sum }, locale);
		case 'monthEnd':
			return m.deadline_month_end({ sum }, locale);
	}
}
