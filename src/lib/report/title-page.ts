import { reportOrdinal } from '$lib/domain/report-ordinal';
import type { Service } from '$lib/domain/model';
import { show, type Language, type Shown } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { shortForm } from '$lib/i18n/service-form';
import type { DocumentBlock, DocumentSection } from './document';
import type { ReportInput } from './report-parts';
import { reportTitle } from './report-period';

/** The institution of the data, `INAMI – Institut national …`; null unless they name exactly one. */
function institutionOf(services: readonly Service[], lang: Language): Shown | null {
	const [one, ...more] = services.filter(({ kind }) => kind === 'institution');
	if (!one || more.length > 0) return null;
	const name = show(one.name, lang);
	return { text: `${shortForm(one, lang)} – ${name.text}`, lang: name.lang };
}

/** The first page: whose report it is, on which contract, as of which day, and the meeting that gets it. */
export function titlePage({ about, data, dataset, period }: ReportInput, lang: Language): DocumentSection {
	const locale = { locale: lang };
	const institution = institutionOf(dataset.services, lang);
	const number = reportOrdinal(data.contract, period.covers, dataset.reports);
	const which = period.covers.precision === 'year' ? m.report_ordinal_year : m.report_ordinal_semester;
	const subtitle = (words: Shown): DocumentBlock => ({ kind: 'subtitle', words });
	const own = (text: string) => subtitle({ text, lang });
	return {
		orientation: 'portrait',
		blocks: [
			...(institution ? [subtitle(institution)] : []),
			{ kind: 'title', words: { text: reportTitle(period, lang), lang } },
			subtitle(about.contract),
			...(number === null ? [] : [own(which({ number }, locale))]),
			{ kind: 'prompt', name: m.report_meeting({}, locale), text: m.report_meeting_prompt({}, locale) },
			own(m.report_state({ day: about.onDay }, locale)),
			...about.filters.map(own),
		],
	};
}
