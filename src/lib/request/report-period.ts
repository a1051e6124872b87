import { isAfter, parsePeriod, type Day, type Period } from '$lib/domain/time/calendar';
import type { Contract, ContractData, Dataset } from '$lib/domain/contract/model';
import { realisationYears } from '$lib/domain/tables/realisation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';

/** A report that the committee gets: that of a first semester, or that of a whole year. */
export type ReportPeriod = {
	/** How an address names it: `2025-S1`, `2025`. */
	readonly value: string;
	readonly covers: Period;
	/** The semester whose realisations it lists: the last one that it covers. */
	readonly semester: Period;
};

function reportPeriod(value: string, last: string): ReportPeriod[] {
	const covers = parsePeriod(value);
	const semester = parsePeriod(last);
	return covers && semester ? [{ value, covers, semester }] : [];
}

/**
 * The reports that a contract can have: a semester and a year for each of its years, and for each later one in which a
 * counted part stands. None for a time before it began, though a part may be realised or due by then.
 */
export function reportPeriods(contract: Contract, scheduled: readonly ScheduledPart[]): ReportPeriod[] {
	const began = contract.from?.first;
	return realisationYears(contract, scheduled)
		.flatMap((year) => [
			...reportPeriod(`${year}-S1`, `${year}-S1`),
			...reportPeriod(String(year), `${year}-S2`),
		])
		.filter(({ covers }) => !began || !isAfter(began, covers.last));
}

/** The last day that the reports in the data cover; null when the data name no report of the contract. */
export function lastReported({ contract }: ContractData, { reports }: Dataset): Period | null {
	return reports
		.filter((report) => report.contract === contract.id)
		.reduce<Period | null>(
			(last, { coversTo }) => (last && !isAfter(coversTo.last, last.last) ? last : coversTo),
			null,
		);
}

/**
 * The period of that value; null where there is none. Without a value: the first that has not ended on the day that an
 * address asks for, else that of the last report.
 */
export function chosenPeriod(
	value: string | null,
	periods: readonly ReportPeriod[],
	last: Period | null,
	asked: Day | null = null,
): ReportPeriod | null {
	if (value !== null) return periods.find((period) => period.value === value) ?? null;
	const then = asked && periods.find(({ covers }) => !isAfter(asked, covers.last));
	if (then) return then;
	return periods.findLast(({ covers }) => last?.last.equals(covers.last)) ?? periods.at(-1) ?? null;
}

/** `Rapport annuel 2025`, `Rapport semestriel, 1er semestre 2025`. */
export function reportTitle({ covers }: ReportPeriod, lang: Language): string {
	const period = formatPeriodWords(covers, lang);
	return covers.precision === 'year'
		? m.report_title_year({ year: period }, { locale: lang })
		: m.report_title_semester({ semester: period }, { locale: lang });
}
