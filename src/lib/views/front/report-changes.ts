import { changesBetweenReports, daysBetweenReports } from '$lib/domain/history/changes';
import { reportDay } from '$lib/domain/history/report-out';
import { byDay, isAfter, type Day } from '$lib/domain/time/calendar';
import { engagementKey } from '$lib/domain/contract/keys';
import type { ContractData, Dataset, Part, Report } from '$lib/domain/contract/model';
import type { PublishedList } from '$lib/domain/checks/printed';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { formatDay } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase, type Phrase } from '$lib/i18n/phrase';
import type { ContractAddress } from '$lib/request/contract-address';
import { FIRST, partLine, type PartLines } from './part-lines';
import { printedSentence, realisedNotes } from '$lib/views/annual-report/report-sentences';

/** The reports of a contract up to a day, the oldest first. */
export function reportsUntil({ contract }: ContractData, reports: readonly Report[], day: Day): Report[] {
	return reports
		.filter((report) => report.contract === contract.id && !isAfter(reportDay(report), day))
		.toSorted((a, b) => byDay(reportDay(a), reportDay(b)));
}

/** What the last report changes with regard to the one before it. */
export type ReportChanges = {
	/** Which two reports are compared, with their days. */
	readonly reports: Phrase;
	readonly lists: readonly (PartLines & { readonly word: string })[];
	/** Why the first list is as it is, beside the published number and its doubts. */
	readonly notes: readonly Phrase[];
	/** How many parts the data cannot tell of, and where they are listed: they are no change, and often many. */
	readonly undecided: { readonly count: number; readonly href: string };
};

/**
 * Null when the data know fewer than two reports of the contract up to `day`. Only selected engagements, by their keys, are listed;
 * `asofAddress` leads to the page that compares two days in full.
 */
export function reportChanges(
	data: ContractData,
	dataset: Dataset,
	published: readonly PublishedList[],
	engagements: ReadonlySet<string>,
	day: Day,
	to: ContractAddress,
	asofAddress: (asof: Day) => ContractAddress,
	lang: Language,
): ReportChanges | null {
	const locale = { locale: lang };
	const { reports } = dataset;
	const [previous, last] = reportsUntil(data, reports, day).slice(-2);
	if (!previous || !last) return null;
	const [from, until] = [reportDay(previous), reportDay(last)];
	const { firstSaid, ...found } = changesBetweenReports(data, reports, previous, last);
	const time = daysBetweenReports(previous, last);
	const isWhole = data.parts.every(({ engagement }) => engagements.has(engagementKey(engagement)));
	const printed =
		isWhole && printedSentence(found.realised.length, time, data.contract.id, published, dataset, lang);
	const all = `${asofAddress(until)('realisation')}&against=${from.toString()}`;
	const selected = (parts: readonly Part[]) =>
		parts.filter(({ engagement }) => engagements.has(engagementKey(engagement)));
	const list = (word: string, parts: readonly Part[]) => {
		const own = selected(parts);
		return {
			word,
			count: own.length,
			lines: own.slice(0, FIRST).map((part) => partLine(part, to, lang)),
			all: own.length > FIRST ? all : null,
		};
	};
	const compared = phrase(
		(keep) =>
			m.front_changes_days(
				{
					from: keep(localize(previous.title, lang)),
					fromDay: formatDay(from, lang),
					to: keep(localize(last.title, lang)),
					toDay: formatDay(until, lang),
				},
				locale,
			),
		lang,
	);
	const chosen = (entries: readonly ScheduledPart[]) =>
		entries.filter(({ part }) => engagements.has(engagementKey(part.engagement)));
	const doubts = {
		listed: chosen(firstSaid.listed),
		byDay: chosen(firstSaid.byDay),
		saidElsewhere: chosen(firstSaid.saidElsewhere),
		unplaced: chosen(firstSaid.unplaced),
	};
	return {
		reports: compared,
		lists: [
			list(m.between_realised({}, locale), found.realised),
			list(m.between_late({}, locale), found.late),
			list(m.between_revised({}, locale), found.revised),
			list(m.between_dated({}, locale), found.dated),
		],
		notes: [...(printed ? [printed] : []), ...realisedNotes(doubts, data, lang)],
		undecided: { count: selected(found.undecided).length, href: all },
	};
}
