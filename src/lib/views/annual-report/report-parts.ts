import type { FollowedContract } from '$lib/domain/continuity/followed-contracts';
import type { Dataset } from '$lib/domain/contract/model';
import type { PublishedList } from '$lib/domain/checks/printed';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { FileHeader, Gaps } from '$lib/views/paper/file-header';
import type { ChartSource } from '$lib/views/charts/chart';
import type { ReportPeriod } from '$lib/request/report-period';

/** What a report is made from: the contract as of its day, the parts that its filters select, and its period. */
export type ReportInput = ChartSource & {
	readonly dataset: Dataset;
	readonly period: ReportPeriod;
	/** Engagements of earlier contracts that are still followed up; its filters select them too. */
	readonly followed: readonly FollowedContract[];
	/** What published reports announce with a number. */
	readonly lists: readonly PublishedList[];
	readonly header: FileHeader;
	/** What of the day of the report cannot be known. */
	readonly gaps: Gaps;
};

/** The parts of a report, in the order of the committee's own; the page that offers the report lists those that are not null. */
export function reportParts({ period, followed }: Pick<ReportInput, 'period' | 'followed'>, lang: Language) {
	const locale = { locale: lang };
	const semester = formatPeriodWords(period.semester, lang);
	return {
		introduction: m.report_introduction({}, locale),
		realisation: m.title_realisation({}, locale),
		overview: m.title_overview({}, locale),
		engagements: m.title_engagements({}, locale),
		followed: followed.length > 0 ? m.report_followed({}, locale) : null,
		conclusions: m.report_conclusions({}, locale),
		realised: m.report_realised({ semester }, locale),
		late: m.report_late({}, locale),
		continued: m.report_continued({}, locale),
		sources: m.report_sources({}, locale),
	};
}
