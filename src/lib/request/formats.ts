import type { m } from '$lib/i18n/paraglide/messages';

/** The formats of the files: their names in addresses, what they are and how they are called. Imports nothing that runs. */

type Described = {
	/** The media type, as the file says it. */
	readonly type: string;
	/** Whether a browser shows the file; it keeps the others. */
	readonly shown: boolean;
	/** The name of the word for it, and of what it is for, where a table is described. */
	readonly word: keyof typeof m;
	readonly meaning: keyof typeof m | null;
};

/** The formats of a table; a calendar only of the deadlines. */
export const FORMATS = ['csv', 'xlsx', 'docx', 'json', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

/** Those of a drawing: as it is, and as a picture for programs that draw no SVG. */
export const PICTURES = ['svg', 'png'] as const;
export type Picture = (typeof PICTURES)[number];

const office = (kind: string) => `application/vnd.openxmlformats-officedocument.${kind}`;

export const DESCRIBED = {
	csv: { type: 'text/csv; charset=utf-8', shown: false, word: 'file_csv', meaning: 'data_address_csv' },
	xlsx: {
		type: office('spreadsheetml.sheet'),
		shown: false,
		word: 'file_xlsx',
		meaning: 'data_address_xlsx',
	},
	docx: {
		type: office('wordprocessingml.document'),
		shown: false,
		word: 'file_docx',
		meaning: 'data_address_docx',
	},
	json: {
		type: 'application/json; charset=utf-8',
		shown: true,
		word: 'file_json',
		meaning: 'data_address_json',
	},
	ics: { type: 'text/calendar; charset=utf-8', shown: false, word: 'file_ics', meaning: 'data_address_ics' },
	svg: { type: 'image/svg+xml; charset=utf-8', shown: true, word: 'chart_svg', meaning: null },
	png: { type: 'image/png', shown: true, word: 'chart_png', meaning: null },
} as const satisfies Record<Format | Picture, Described>;

/** The media type of a format. */
export const typeOf = (format: Format | Picture): string => DESCRIBED[format].type;

export const asFormat = (text: string): Format | null => FORMATS.find((format) => format === text) ?? null;
export const asPicture = (text: string): Picture | null => PICTURES.find((format) => format === text) ?? null;
