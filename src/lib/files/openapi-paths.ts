import type { z } from 'zod';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { CHART_NAMES } from '$lib/request/chart-names';
import { typeOf, type Format, type Picture } from '$lib/request/formats';
import { TABLE_NAMES } from '$lib/request/table-names';
import { FILES } from '$lib/request/takes';
import { sortValues } from '$lib/views/table/contract-tables';
import { jsonSchema } from './json-schema';
import { parameterSchemas } from './query-schemas';
import { RECORD_TABLES, recordTitle } from './record-schemas';

/** What the description needs to know of the program that serves the files. */
export type Served = {
	readonly origin: string;
	/** Ids of the contracts in use. */
	readonly contracts: readonly string[];
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

/** What the address of a file may choose. */
function fileParameters(name: keyof typeof FILES, format: Format | Picture, lang: Language): Parameters {
	const table = TABLE_NAMES.find((one) => one === name);
	// A record holds every field.
	const takes = FILES[name].takes.filter((one) => format !== 'json' || one !== 'columns');
	return parameterSchemas(takes, lang, table ? sortValues(table, lang) : []);
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
	const refused = (description: string) => ({
		description,
		content: { 'application/json': { schema: ref('Refusal') }, 'text/html': { schema: { type: 'string' } } },
	});
	return {
		get: {
			operationId: id,
			summary,
			parameters: [...path, ...inQuery(query)],
			responses: {
				200: { description: summary, content: { [media]: { schema: answer } } },
				400: refused(m.data_wrong_parameter({}, { locale: lang })),
				// What takes no name from its address is always there.
				...(path.length > 0 && { 404: refused(m.data_refused({}, { locale: lang })) }),
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
	/** A file in each of its formats; `schema` is the name of its JSON. */
	const files = (
		name: keyof typeof FILES,
		at: string,
		{ id, schema, summary, path }: Pick<Address, 'id' | 'summary' | 'path'> & { readonly schema: string },
	) =>
		FILES[name].formats.map((format): [string, Address] => [
			`/{lang}${at}.${format}`,
			{
				id: FILES[name].formats.length > 1 ? `${id}-${format}` : id,
				summary,
				path: [language, ...path],
				query: fileParameters(name, format, lang),
				type: typeOf(format),
				answer: format === 'json' ? ref(schema) : answerOf(typeOf(format)),
			},
		]);
	const tables = RECORD_TABLES.flatMap((table) =>
		files(table, `/contracts/{contract}/${table}`, {
			id: table,
			schema: schemaName(table),
			summary: recordTitle(table, lang),
			path: [contract],
		}),
	);
	const from = inPath('from', m.field_contract({}, locale), served.contracts);
	const to = inPath('to', m.field_contract({}, locale), served.contracts);
	const chart = inPath('chart', m.data_address_svg({}, locale), CHART_NAMES);
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
		...files('succession', '/continuity/{from}/{to}', {
			id: 'continuity',
			schema: 'Continuity',
			summary: m.data_address_continuity({}, locale),
			path: [from, to],
		}),
		...files('continuity', '/continuity', {
			id: 'links',
			schema: 'Links',
			summary: m.continuity_title({}, locale),
			path: [],
		}),
		...files('chart', '/contracts/{contract}/charts/{chart}', {
			id: 'chart',
			schema: '',
			summary: m.data_address_svg({}, locale),
			path: [contract, chart],
		}),
		...files('report', '/contracts/{contract}/report', {
			id: 'report',
			schema: '',
			summary: m.report_title({}, locale),
			path: [contract],
		}),
		...files('wording', '/deadlines/try', {
			id: 'wording',
			schema: 'Wording',
			summary: m.data_address_try({}, locale),
			path: [],
		}),
		['/data.zip', dataset],
	];
}
