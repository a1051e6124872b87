import { reportOrdinal } from '$lib/domain/history/report-ordinal';
import type { Service } from '$lib/domain/contract/model';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phraseOf, type Phrase } from '$lib/i18n/phrase';
import { shortForm } from '$lib/i18n/service-form';
import { phraseRuns, textRun, type DocumentBlock, type DocumentSection } from '$lib/views/paper/document';
import type { ReportInput } from './report-parts';
import { reportTitle } from '$lib/request/report-period';

/** The institution of the data, `INAMI – Institut national …`; null unless they name exactly one. */
function institutionOf(services: readonly Service[], lang: Language): LocalText | null {
	const [one, ...more] = services.filter(({ kind }) => kind === 'institution');
	if (!one || more.length > 0) return null;
	const name = localize(one.name, lang);
	return { text: `${shortForm(one, lang)} – ${name.text}`, lang: name.lang };
}

/** The first page: whose report it is, on which contract, as of which day, and the meeting that gets it. */
export function titlePage({ about, data, dataset, period }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const institution = institutionOf(dataset.services, lang);
	const number = reportOrdinal(data.contract, period.covers, dataset.reports);
	const which = period.covers.precision === 'year' ? m.report_ordinal_year : m.report_ordinal_semester;
	const subtitle = (words: Phrase): DocumentBlock => ({ kind: 'subtitle', line: phraseRuns(words) });
	const own = (text: string) => subtitle(phraseOf(text, lang));
	return {
		orientation: 'portrait',
		blocks: [
			...(institution ? [subtitle([institution])] : []),
			{ kind: 'title', line: [textRun(reportTitle(period, lang), lang)] },
			subtitle(about.contract),
			...(number === null ? [] : [own(which({ number }, locale))]),
			{ kind: 'prompt', name: m.report_meeting({}, locale), text: m.report_meeting_prompt({}, locale) },
			own(m.report_state({ day: about.onDay }, locale)),
			...about.filters.map(subtitle),
		],
	};
}
