import { isAfter, type Day } from '$lib/domain/time/calendar';
import type { ContractData, Dataset, Report } from '$lib/domain/contract/model';
import type { PublishedList } from '$lib/domain/checks/printed';
import { isCounted } from '$lib/domain/contract/outcome';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { formatDay } from '$lib/i18n/format';
import { localize, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import { chart } from '$lib/views/charts/contract-charts';
import { contractAddress } from '$lib/request/contract-address';
import { attention } from '$lib/views/front/part-lines';
import { punctualityRecords } from '$lib/views/punctuality/punctuality-table';
import { ragMatrix } from '$lib/views/front/rag-matrix';
import { reportChanges, reportsUntil } from '$lib/views/front/report-changes';
import { reportDay } from '$lib/domain/history/report-out';
import { engagementKey } from '$lib/domain/contract/keys';
import type { Selected } from './contract-request';

/** According to which report the contract is shown, and from which day. */
function lead(report: Report | undefined, today: string, lang: Language): Phrase {
	const locale = { locale: lang };
	if (!report) return phraseOf(m.lead_front_no_report({ today }, locale), lang);
	const named = joined(
		[[localize(report.title, lang)], phraseOf(formatDay(reportDay(report), lang), lang)],
		', ',
		lang,
	);
	return phrase((keep) => m.lead_front({ report: keep(named), today }, locale), lang);
}

/**
 * All that the first page of a contract shows. `now` is the contract as the last report has it, from which two reports
 * are compared; everything else is as of the day that the address names, or today.
 */
export function frontPage(
	now: ContractData,
	dataset: Dataset,
	lists: readonly PublishedList[],
	{ data, scheduled, selected, selection, asof, gaps }: Selected,
	today: Day,
	lang: Language,
) {
	const id = data.contract.id;
	const day = asof ?? today;
	const to = contractAddress(lang, id, selection, asof);
	const counted = selected.map(({ part }) => part).filter(isCounted);
	const report = reportsUntil(data, dataset.reports, day).at(-1);
	const end = data.contract.to?.last;
	const { services } = dataset;
	return {
		// The situation of a day on which the reports tell nothing is not that of a report.
		lead: lead(gaps.withoutReport ? undefined : report, formatDay(day, lang), lang),
		over: end && isAfter(day, end) ? formatDay(end, lang) : null,
		all: punctualityRecords(data, services, selected)[0] ?? null,
		outcomes: OUTCOMES.map((kind) => ({
			kind,
			word: outcomeWord(kind, lang),
			count: counted.filter(({ outcome }) => outcome.kind === kind).length,
			href: to('engagements', { outcomes: [kind] }),
		})).filter(({ count }) => count > 0),
		matrix: ragMatrix(data, selected, to, lang),
		chart: chart('realisation', { data, scheduled, selected, services, today: day, to }, lang),
		attention: attention(data, selected, day, to, lang),
		changes: reportChanges(
			now,
			dataset,
			lists,
			new Set(selected.map(({ part }) => engagementKey(part.engagement))),
			day,
			to,
			(asofDay) => contractAddress(lang, id, selection, asofDay),
			lang,
		),
	};
}
