import { z } from 'zod';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { FILES, SELECTION } from '$lib/request/takes';
import { jsonSchema } from './json-schema';
import { linkSchema } from '$lib/views/continuity/links-table';
import { addresses, operation, ref, schemaName, type Served } from './openapi-paths';
import { filtersSchema } from './query-schemas';
import { RECORD_TABLES, recordSchema, recordTitle, type RecordTable } from './record-schemas';
import { successionSchema } from '$lib/views/continuity/succession-record';
import { wordingSchema } from '$lib/views/deadlines/wording-record';

/** The version of the addresses and records, not of the program: the major number grows with every breaking change. */
const VERSION = '1.0.0';

/** The JSON file of the links of continuity, which belong to no single contract. */
function linksEnvelope(lang: Language) {
	const locale = { locale: lang };
	return {
		type: 'object',
		description: m.continuity_title({}, locale),
		properties: {
			table: { const: 'continuity', description: m.field_table({}, locale) },
			filters: { ...ref('LinkFilters'), description: m.field_filters({}, locale) },
			records: {
				type: 'array',
				items: ref('LinkRecord'),
				description: m.field_records({}, locale),
			},
		},
		required: ['table', 'filters', 'records'],
		additionalProperties: false,
	};
}

/** The JSON file of a table: its name, contract, filters and records. */
function envelope(table: RecordTable | 'continuity', title: string, lang: Language) {
	const locale = { locale: lang };
	return {
		type: 'object',
		description: title,
		properties: {
			table: { const: table, description: m.field_table({}, locale) },
			contract: { type: 'string', description: m.field_contract({}, locale) },
			filters: { ...ref('Filters'), description: m.field_filters({}, locale) },
			records: {
				type: 'array',
				description: m.field_records({}, locale),
				items: ref(`${schemaName(table)}Record`),
			},
		},
		required: ['table', 'contract', 'filters', 'records'],
		additionalProperties: false,
	};
}

/**
 * The files of the dashboard as an OpenAPI 3.1 document, described in one language. Addresses, filters, closed lists
 * and records come from the lists and schemas that the program itself uses.
 */
export function openapi(served: Served, lang: Language) {
	const locale = { locale: lang };
	const schemas: Record<string, object> = {
		Filters: jsonSchema(filtersSchema(SELECTION, lang)),
		Wording: jsonSchema(wordingSchema(lang)),
		Refusal: jsonSchema(z.looseObject({ message: z.string().describe(m.field_message({}, locale)) })),
	};
	for (const table of RECORD_TABLES) {
		schemas[schemaName(table)] = envelope(table, recordTitle(table, lang), lang);
		schemas[`${schemaName(table)}Record`] = jsonSchema(recordSchema(table, lang));
	}
	schemas['Continuity'] = envelope('continuity', m.data_address_continuity({}, locale), lang);
	schemas['ContinuityRecord'] = jsonSchema(successionSchema(lang));
	schemas['Links'] = linksEnvelope(lang);
	schemas['LinkFilters'] = jsonSchema(filtersSchema(FILES.continuity.takes, lang));
	schemas['LinkRecord'] = jsonSchema(linkSchema(lang));
	return {
		openapi: '3.1.0',
		info: { title: m.product({}, locale), version: VERSION, description: m.data_lead({}, locale) },
		servers: [{ url: served.origin }],
		paths: Object.fromEntries(
			addresses(served, lang).map(([path, address]) => [path, operation(address, lang)]),
		),
		components: { schemas },
	};
}
