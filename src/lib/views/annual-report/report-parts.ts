import type { FollowedContract } from '$lib/domain/continuity/followed-contracts';
import type { Dataset } from '$lib/domain/contract/model';
import type { PublishedList } from '$lib/domain/checks/printed';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { Phrase } from '$lib/i18n/phrase';
import type { About, NotKnown } from '$lib/views/paper/about';
import type { ChartSource } from '$lib/views/charts/chart';
import { phraseRuns, textRun, type DocumentBlock, type DocumentTable } from '$lib/views/paper/document';
import type { ReportPeriod } from '$lib/request/report-period';

/** What a report is made from: the contract as of its day, the parts that its filters select, and its period. */
export type ReportInput = ChartSource & {
	readonly dataset: Dataset;
	readonly period: ReportPeriod;
	/** Engagements of earlier contracts that are still followed up; its filters select them too. */
	readonly followed: readonly FollowedContract[];
	/** What published reports announce with a number. */
	readonly lists: readonly PublishedList[];
	readonly about: About;
	/** What of the day of the report cannot be known. */
	readonly notKnown: NotKnown;
};

export const paragraph = (text: string, lang: Language): DocumentBlock => ({
	kind: 'paragraph',
	line: [textRun(text, lang)],
});
/** A paragraph of which parts may be in other languages. */
export const phraseParagraph = (words: Phrase): DocumentBlock => ({
	kind: 'paragraph',
	line: phraseRuns(words),
});
export const heading = (level: 1 | 2, text: string, lang: Language): DocumentBlock => ({
	kind: 'heading',
	level,
	words: { text, lang },
});
export const tableBlock = (made: DocumentTable): DocumentBlock => ({ kind: 'table', table: made });

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
