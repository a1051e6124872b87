import type { Dataset } from '$lib/domain/contract/model';
import { localize, type Language, type LocalText } from '$lib/i18n/language';

/** The titles of the reports by their ids; an id that names no report stands for itself. */
export function reportTitles(dataset: Dataset, lang: Language): (id: string) => LocalText {
	const titles = new Map(dataset.reports.map((report) => [report.id, localize(report.title, lang)]));
	return (id) => titles.get(id) ?? { text: id, lang };
}
