import { isCounted, rate, tally } from '$lib/domain/outcome';
import { slotOf } from '$lib/domain/realisation';
import { realisedIn } from '$lib/domain/realised-in';
import { formatRate } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { DocumentSection } from './document';
import { notKnownSentences } from './about';
import { withUndecided } from './tally-words';
import { overviewRows, overviewTable } from './overview-table';
import { continuedList, lateList, realisedList } from './report-lists';
import { heading, paragraph, reportParts, tableBlock, type ReportInput } from './report-parts';
import { aboutBlocks, definitionBlocks } from './table-document';
import { tableOnPaper } from './table-on-paper';

/** The conclusions of a report: its rate, its totals and its lists, with room for what people conclude. */
export function closing(
	{ data, dataset, selected, period, about, notKnown }: ReportInput,
	lang: Language,
): DocumentSection {
	const locale = { locale: lang };
	const parts = reportParts({ period }, lang);
	const overview = overviewTable(overviewRows(data, selected), lang, () => null);
	const totals = { ...overview, rows: overview.rows.slice(-1) };
	const year = period.covers.last.year;
	const due = tally(
		selected.filter((entry) => isCounted(entry.part) && slotOf(entry).year === year).map(({ part }) => part),
	);
	const realised = realisedIn(period.semester, selected);
	const late = selected.filter(({ part }) => isCounted(part) && part.outcome.kind === 'late');
	const continued = continuedList(parts.continued, data, dataset, selected, lang);
	const counts = { number: due.number, realised: due.realised, year, rate: formatRate(rate(due), lang, 1) };
	const { undecided, untold } = notKnown;
	const unknown = notKnownSentences({ undecided, untold: false }, lang);
	return {
		orientation: 'portrait',
		blocks: [
			heading(1, parts.conclusions, lang),
			paragraph(withUndecided(m.report_rate(counts, locale), due, lang), lang),
			...unknown.map((text) => paragraph(text, lang)),
			tableBlock(tableOnPaper(totals, lang)),
			{ kind: 'prompt', name: parts.conclusions, text: m.report_conclusions_prompt({}, locale) },
			heading(2, parts.realised, lang),
			paragraph(m.report_realised_rule({ count: realised.length }, locale), lang),
			...(undecided > 0 ? [paragraph(m.report_realised_known({}, locale), lang)] : []),
			...(realised.length > 0
				? [tableBlock(realisedList(parts.realised, realised, data, dataset, lang))]
				: []),
			heading(2, parts.late, lang),
			late.length > 0
				? tableBlock(lateList(parts.late, late, data, dataset, lang))
				: undecided === 0
					? paragraph(m.report_late_none({}, locale), lang)
					: paragraph(m.report_late_undecided({}, locale), lang),
			heading(2, parts.continued, lang),
			continued
				? tableBlock(continued)
				: paragraph((untold ? m.article_no_later_then : m.article_no_later)({}, locale), lang),
			heading(1, parts.sources, lang),
			...aboutBlocks(about),
			...definitionBlocks(about),
		],
	};
}
