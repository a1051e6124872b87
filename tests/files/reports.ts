import { Temporal } from 'temporal-polyfill';
import type { Language } from '$lib/i18n/language';
import { fileHeader, viewContext } from '$lib/views/paper/file-header';
import { followedContracts } from '$lib/domain/continuity/followed-contracts';
import { EVERYTHING } from '$lib/domain/contract/selection';
import { annualReport } from '$lib/views/annual-report/annual-report';
import { contractAddress } from '$lib/request/contract-address';
import type { ReportInput } from '$lib/views/annual-report/report-parts';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/request/report-period';
import { reference, referenceContract } from '../data/reference-data';

export const CONTRACTS = ['av2019-2020', 'ca6'] as const;
export const LANGUAGES = ['fr', 'nl'] as const;
export const CASES = CONTRACTS.flatMap((id) => LANGUAGES.map((lang) => ({ id, lang })));

/** What files of the reference data say of themselves. */
export function headerOf(id: string, title: string, lang: Language) {
	const { data } = referenceContract(id);
	const day = Temporal.PlainDate.from('2025-12-31');
	return fileHeader(viewContext(data, reference.dataset, [], new Map(), day, lang), {
		title,
		order: '',
		definitions: ['part', 'realised'],
		address: `https://jalon.example/${lang}/contracts/${id}/report`,
	});
}

/** The last report of a contract of the reference data, or that of another period. */
export function reportInput(id: string, lang: Language, value: string | null = null): ReportInput {
	const { data, scheduled } = referenceContract(id);
	const { dataset } = reference;
	const period = chosenPeriod(value, reportPeriods(data.contract, scheduled), lastReported(data, dataset));
	if (!period) throw new Error(`No report ${value ?? ''} of ${id}`);
	const says = headerOf(id, reportTitle(period, lang), lang);
	const to = contractAddress(lang, id, EVERYTHING, null);
	const drawn = {
		data,
		scheduled,
		selected: scheduled,
		services: dataset.services,
		today: period.covers.last,
		to,
	};
	const followed = followedContracts(dataset, id, period.covers.last);
	const gaps = { undecided: 0, withoutReport: false };
	return { ...drawn, dataset, period, followed, lists: reference.lists, header: says, gaps };
}

export const reportDocument = (id: string, lang: Language) => annualReport(reportInput(id, lang), lang);
