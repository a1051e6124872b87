import type { Language } from '$lib/i18n/language';
import { engagementColumns } from '$lib/views/tableau3/engagement-table';
import { overviewColumns } from '$lib/views/tableau2/overview-table';
import { punctualityColumns } from '$lib/views/punctuality/punctuality-table';
import type { Column } from './table';
import type { TableName } from '$lib/request/table-names';

function columnsOf(name: TableName, lang: Language): readonly Column[] {
	switch (name) {
		// The quarters are a calendar and keep their order.
		case 'realisation':
			return [];
		case 'overview':
			return overviewColumns(lang);
		case 'engagements':
		case 'deadlines':
			return engagementColumns(lang);
		case 'punctuality':
			return punctualityColumns(lang);
	}
}

/**
 * The values that the `sort` of an address may have for a table: each of its columns, and each with a minus in front.
 * Also the columns that a table leaves out where no row needs them, so that an address stays good under other filters.
 */
export function sortValues(name: TableName, lang: Language): string[] {
	return columnsOf(name, lang).flatMap(({ key }) => [key, `-${key}`]);
}
