import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { isCounted } from '$lib/domain/contract/outcome';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { m } from '$lib/i18n/paraglide/messages';
import type { About } from './about';
import { byDueDay } from '$lib/views/deadlines/deadline-list';
import type { PaperDocument } from './document';
import type { EngagementColumn } from '$lib/views/tableau3/engagement-columns';
import { integratedNotes, integratedTable } from '$lib/views/tableau3/integrated-table';
import type { Sort } from '$lib/request/sort';
import { inPlaces, sortedPlaces } from '$lib/views/table/sort';
import type { Table } from '$lib/views/table/table';
import { emptyDocument, tableDocument } from './table-document';
import type { TableName } from '$lib/request/table-names';
import { tableOnPaper } from './table-on-paper';

/**
 * A table of a contract as a document for paper. The engagements and the deadlines stand in the committee's integrated
 * layout, in the order of `sort`; the others as they are. `whole` is the table before it was sorted. Where nothing is
 * counted or selected, a sentence says so instead of a table of headings.
 */
export function paperOf(
	name: TableName,
	{ whole, sorted, sort }: { whole: Table; sorted: Table; sort: Sort | null },
	{ data, dataset, selected }: { data: ContractData; dataset: Dataset; selected: readonly ScheduledPart[] },
	columns: readonly EngagementColumn[],
	about: About,
): PaperDocument {
	const { lang } = about;
	const locale = { locale: lang };
	// Engagements and deadlines are shown though nothing counts them.
	const needsCounted = name !== 'engagements' && name !== 'deadlines';
	if (!data.parts.some(isCounted) && (needsCounted || selected.length === 0))
		return emptyDocument(about, m.nothing_counted({}, locale));
	if (selected.length === 0) return emptyDocument(about, m.nothing_selected({}, locale));
	if (needsCounted) return tableDocument(about, tableOnPaper(sorted, lang), []);
	const parts = name === 'deadlines' ? byDueDay(selected) : selected;
	const ordered = sort ? inPlaces(parts, sortedPlaces(whole, sort, lang)) : parts;
	const mixed = sort !== null || name === 'deadlines';
	const table = integratedTable(data, dataset, ordered, columns, mixed, lang);
	return tableDocument(about, { ...table, title: about.title }, integratedNotes(dataset, ordered, lang));
}
