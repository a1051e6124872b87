import type { ContractData, Dataset } from '$lib/domain/contract/model';
import { isCounted } from '$lib/domain/contract/outcome';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { m } from '$lib/i18n/paraglide/messages';
import type { FileHeader } from './file-header';
import type { PaperDocument } from './document';
import type { EngagementColumn } from '$lib/views/tableau3/engagement-table';
import { integratedNotes, integratedTable } from '$lib/views/tableau3/integrated-table';
import type { ContractTable } from '$lib/views/table/contract-tables';
import { emptyDocument, singleTableDocument } from './single-table-document';
import type { TableName } from '$lib/request/table-names';
import { documentTable } from './document-table';

/**
 * A table of a contract as a document for paper. The engagements and the deadlines stand in the committee's integrated
 * layout, the others as they are. `sorted`: not in the table's own order. Where nothing is counted or selected, a
 * sentence says so instead of a table of headings.
 */
export function contractDocument(
	name: TableName,
	made: ContractTable,
	sorted: boolean,
	{ data, dataset, selected }: { data: ContractData; dataset: Dataset; selected: readonly ScheduledPart[] },
	columns: readonly EngagementColumn[],
	header: FileHeader,
): PaperDocument {
	const { lang } = header;
	const locale = { locale: lang };
	// Engagements and deadlines are shown though nothing counts them.
	const needsCounted = name !== 'engagements' && name !== 'deadlines';
	if (!data.parts.some(isCounted) && (needsCounted || selected.length === 0))
		return emptyDocument(header, m.nothing_counted({}, locale));
	if (selected.length === 0) return emptyDocument(header, m.nothing_selected({}, locale));
	if (needsCounted) return singleTableDocument(header, documentTable(made.table, lang), []);
	const { parts } = made;
	const mixed = sorted || name === 'deadlines';
	const table = integratedTable(data, dataset, parts, columns, mixed, lang);
	return singleTableDocument(
		header,
		{ ...table, title: header.title },
		integratedNotes(dataset, parts, lang),
	);
}
