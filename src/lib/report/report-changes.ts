import { asOf } from '$lib/domain/as-of';
import { between } from '$lib/domain/between';
import type { Day } from '$lib/domain/calendar';
import { engagementKey, type ContractData, type Dataset, type Part, type Report } from '$lib/domain/model';
import { formatDay } from '$lib/i18n/format';
import { show, type Language, type Shown } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { ContractAddress } from './contract-address';
import { FIRST, partLine, type PartLines } from './part-lines';

/** The day on which a report says how things stand: its own, or the last one that it covers. */
export const reportDay = (report: Report): Day => (report.day ?? report.coversTo).last;

/** The reports of a contract up to a day, the oldest first. */
export function reportsUntil({ contract }: ContractData, reports: readonly Report[], day: Day): Report[] {
	return reports
		.filter((report) => report.contract === contract.id && reportDay(report).until(day).sign >= 0)
		.toSorted((a, b) => reportDay(b).until(reportDay(a)).sign);
}

/** What the last report changes with regard to the one before it. */
export type ReportChanges = {
	readonly from: { readonly title: Shown; readonly day: string };
	readonly to: { readonly title: Shown; readonly day: string };
	readonly lists: readonly (PartLines & { readonly word: string })[];
	/** How many parts the data cannot tell of, and where they are listed: they are no change, and often many. */
	readonly undecided: { readonly count: number; readonly href: string };
};

/**
 * Null when the data know fewer than two reports of the contract up to `day`. Only selected engagements, by their keys, are listed;
 * `asofAddress` leads to the page that compares two days in full.
 */
export function reportChanges(
	data: ContractData,
	{ reports }: Dataset,
	engagements: ReadonlySet<string>,
	day: Day,
	to: ContractAddress,
	asofAddress: (asof: Day) => ContractAddress,
	lang: Language,
): ReportChanges | null {
	const locale = { locale: lang };
	const [previous, last] = reportsUntil(data, reports, day).slice(-2);
	if (!previous || !last) return null;
	const [from, until] = [reportDay(previous), reportDay(last)];
	const found = between(asOf(data, reports, from), asOf(data, reports, until));
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
	const head = (report: Report) => ({
		title: show(report.title, lang),
		day: formatDay(reportDay(report), lang),
	});
	return {
		from: head(previous),
		to: head(last),
		lists: [
			list(m.between_realised({}, locale), found.realised),
			list(m.between_late({}, locale), found.late),
			list(m.between_revised({}, locale), found.revised),
			list(m.between_dated({}, locale), found.dated),
		],
		undecided: { count: selected(found.undecided).length, href: all },
	};
}
