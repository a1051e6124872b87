import type { Dataset } from '$lib/domain/model';
import { show, type Language, type Shown } from '$lib/i18n/language';

/** The titles of the reports by their ids; an id that names no report stands for itself. */
export function reportTitles(dataset: Dataset, lang: Language): (id: string) => Shown {
	const titles = new Map(dataset.reports.map((report) => [report.id, show(report.title, lang)]));
	return (id) => titles.get(id) ?? { text: id, lang };
}
