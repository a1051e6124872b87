import type { z } from 'zod';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { CHART_NAMES } from '$lib/request/chart-names';
import { jsonSchema } from './json-schema';
import { continuityParameters } from './link-schema';
import {
	layoutParameters,
	reportParameters,
	selectionParameters,
	sortParameter,
	wordingParameters,
} from './query-schemas';
import { RECORD_TABLES, recordTitle, type RecordTable } from './record-schemas';

/** What the description needs to know of the program that serves the files. */
export type Served = {
	readonly origin: string;
	/** Ids of the contracts in use. */
	readonly contracts: readonly string[];
	/** The formats of the tables: extension to media type. */
	readonly types: Readonly<Record<string, string>>;
	/** Those of the drawings. */
	readonly pictures: Readonly<Record<string, string>>;
};

type Parameters = Readonly<Record<string, z.ZodType>>;

const inQuery = (parameters: Parameters) =>
	Object.entries(parameters).map(([name, schema]) => {
		const { description, ...own } = jsonSchema(schema);
		return { name, in: 'query', description, schema: own };
	});

export const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
/** The name of a table's answer among the schemas. */
export const schemaName = (table: string) => `${table.charAt(0).toUpperCase()}${table.slice(1)}`;

/** Which files a table is, and what their addresses may choose. */
export function tableFiles(table: RecordTable, types: Served['types'], lang: Language) {
	const { columns } = layoutParameters(lang);
	const parameters: Parameters = {
		// Every printed figure is about the whole contract.
		...(table !== 'reconciliation' && { ...selectionParameters(lang), ...sortParameter(table, lang) }),
	};
	return Object.entries(types)
		.filter(([format]) => format !== 'ics' || table === 'deadlines')
		.map(([format, type]) => {
			const laidOut = table === 'engagements' && format !== 'json' && format !== 'ics';
			return { format, type, parameters: laidOut ? { ...parameters, columns } : parameters };
		});
}

/** An address that is read with GET. */
type Address = {
	readonly id: string;
	readonly summary: string;
	readonly path: readonly object[];
	readonly query: Parameters;
	/** The media type of the answer, as its header says it. */
	readonly type: string;
	/** The answer; what is neither JSON nor text has no schema in OpenAPI 3.1. */
	readonly answer: object;
};

export function operation({ id, summary, path, query, type, answer }: Address, lang: Language) {
	const [media = type] = type.split(';');
	const refused = {
		description: m.data_refused({}, { locale: lang }),
		content: { 'application/json': { schema: ref('Refusal') }, 'text/html': { schema: { type: 'string' } } },
	};
	return {
		get: {
			operationId: id,
			summary,
			parameters: [...path, ...inQuery(query)],
			responses: {
				200: { description: summary, content: { [media]: { schema: answer } } },
				// What takes no name from its address cannot be refused.
				...(path.length > 0 && { 404: refused }),
			},
		},
	};
}

const inPath = (name: string, description: string, values: readonly string[]) => {
	const schema = { type: 'string', ...(values.length > 0 && { enum: values }) };
	return { name, in: 'path', required: true, description, schema };
};

/** What is neither JSON nor text has no schema. */
const answerOf = (type: string) => (/^text\/|svg/.test(type) ? { type: 'string' } : {});

/** Every file that the dashboard serves: its address, what may be chosen and what it answers. */
export function addresses(served: Served, lang: Language): [string, Address][] {
	const locale = { locale: lang };
	const language = inPath('lang', m.query_lang({}, locale), LANGUAGES);
	const contract = inPath('contract', m.field_contract({}, locale), served.contracts);
	const tables = RECORD_TABLES.flatMap((table) =>
		tableFiles(table, served.types, lang).map(({ format, type, parameters }): [string, Address] => [
			`/{lang}/contracts/{contract}/${table}.${format}`,
			{
				id: `${table}-${format}`,
				summary: recordTitle(table, lang),
				path: [language, contract],
				query: parameters,
				type,
				answer: format === 'json' ? ref(schemaName(table)) : answerOf(type),
			},
		]),
	);
	const formats = Object.entries(served.types).filter(([format]) => format !== 'ics');
	const continuity = formats.map(([format, type]): [string, Address] => [
		`/{lang}/continuity/{from}/{to}.${format}`,
		{
			id: `continuity-${format}`,
			summary: m.data_address_continuity({}, locale),
			path: [
				language,
				inPath('from', m.field_contract({}, locale), served.contracts),
				inPath('to', m.field_contract({}, locale), served.contracts),
			],
			query: selectionParameters(lang),
			type,
			answer: format === 'json' ? ref('Continuity') : answerOf(type),
		},
	]);
	const links = [...formats, ...Object.entries(served.pictures)].map(([format, type]): [string, Address] => [
		`/{lang}/continuity.${format}`,
		{
			id: `links-${format}`,
			summary: m.continuity_title({}, locale),
			path: [language],
			query: continuityParameters(lang),
			type,
			answer: format === 'json' ? ref('Links') : answerOf(type),
		},
	]);
	const charts = Object.entries(served.pictures).map(([format, type]): [string, Address] => [
		`/{lang}/contracts/{contract}/charts/{chart}.${format}`,
		{
			id: `chart-${format}`,
			summary: m.data_address_svg({}, locale),
			path: [language, contract, inPath('chart', m.data_address_svg({}, locale), CHART_NAMES)],
			query: selectionParameters(lang),
			type,
			answer: answerOf(type),
		},
	]);
	const report: Address = {
		id: 'report',
		summary: m.report_title({}, locale),
		path: [language, contract],
		query: reportParameters(lang),
		type: served.types['docx'] ?? 'application/octet-stream',
		answer: {},
	};
	const wording: Address = {
		id: 'wording',
		summary: m.data_address_try({}, locale),
		path: [language],
		query: wordingParameters(lang),
		type: 'application/json',
		answer: ref('Wording'),
	};
	const dataset: Address = {
		id: 'data',
		summary: m.data_package_title({}, locale),
		path: [],
		query: {},
		type: 'application/zip',
		answer: {},
	};
	return [
		...tables,
		...continuity,
		...links,
		...charts,
		['/{lang}/contracts/{contract}/report.docx', report],
		['/{lang}/deadlines/try.json', wording],
		['/data.zip', dataset],
	];
}
