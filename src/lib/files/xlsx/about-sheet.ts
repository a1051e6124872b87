import { XML_HEAD } from '$lib/files/xml';
import { m } from '$lib/i18n/paraglide/messages';
import { namedText, phraseOf } from '$lib/i18n/phrase';
import { headerLines, type FileHeader } from '$lib/views/paper/file-header';
import { serialDay, stringCell } from './cells';
import { fitToCell } from './sheet-text';
import { rowHeight } from './sizes';
import { DAY, formatOf, NAME, TITLE } from './styles';

/** The columns of names and values, in characters. */
const WIDTHS = [20, 110];

/**
 * The sheet that describes the other one: contract, filters, day, source, address and the definitions of the figures.
 */
export function aboutSheet(header: FileHeader): string {
	const locale = { locale: header.lang };
	const text = formatOf('text', 'body');
	const meanings = header.definitions.map((value, at) => ({
		name: at === 0 ? m.definitions({}, locale) : '',
		value: phraseOf(value, header.lang),
		day: null,
	}));
	const lines = headerLines(header, { ...header, title: phraseOf(header.title, header.lang) });
	const rows = [...lines, ...meanings].map(({ name, value, day }, at) => {
		const row = at + 3;
		const words = namedText(value, header.lang);
		const serial = day === null ? null : serialDay(day);
		const cell =
			serial === null
				? stringCell(`B${row}`, fitToCell(words, header.lang), text)
				: `<c r="B${row}" s="${DAY}"><v>${serial}</v></c>`;
		const cells = stringCell(`A${row}`, name, NAME) + cell;
		return `<row r="${row}" ht="${rowHeight([name, words], WIDTHS)}">${cells}</row>`;
	});
	return (
		XML_HEAD +
		'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
		'<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
		'<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>' +
		'<sheetFormatPr defaultRowHeight="13.5"/>' +
		`<cols>${WIDTHS.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
		`<sheetData><row r="1">${stringCell('A1', fitToCell(header.title, header.lang), TITLE)}</row>${rows.join('')}</sheetData>` +
		'<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
		'<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
	);
}
