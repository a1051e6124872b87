import { z } from 'zod';

/** JSON Schema 2020-12, as zod writes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A zod schema as JSON Schema (2020-12) for OpenAPI 3.1, without the bounds and patterns that only repeat the type. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
	const { $schema: _draft, ...converted } = z.toJSONSchema(schema, {
		override({ jsonSchema: own }) {
			if (own.maximum === Number.MAX_SAFE_INTEGER) delete own.maximum;
			if (own.minimum === Number.MIN_SAFE_INTEGER) delete own.minimum;
			if (own.format === 'date') delete own.pattern;
		},
	});
	return converted;
}

/** A field of a record: its name (`deadline.due`), its values and its meaning. */
export type FieldOfRecord = {
	readonly name: string;
	readonly kind: FieldKind;
	/** The members of a closed list; empty when any value of the kind is allowed. */
	readonly values: readonly string[];
	readonly nullable: boolean;
	readonly list: boolean;
	readonly meaning: string;
};
export const FIELD_KINDS = ['integer', 'number', 'boolean', 'string', 'date', 'period', 'object'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** The schemas of the values that a schema allows, null excluded. */
function alternatives(schema: JsonSchema): JsonSchema[] {
	const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
	const own = schema.anyOf ?? types.map((type) => ({ ...schema, type }));
	return own.filter((one): one is JsonSchema => typeof one === 'object' && one.type !== 'null');
}

function kindOf({ type, format, pattern }: JsonSchema): FieldKind {
	if (format === 'date') return 'date';
	// The only strings with a pattern are those in the notation of the data.
	if (pattern !== undefined) return 'period';
	return FIELD_KINDS.find((kind) => kind === type) ?? 'string';
}

/**
 * The fields of a record in order; those of a nested object follow it, named `deadline.due`, of a list `steps[].kind`.
 */
export function fieldsOf(schema: JsonSchema, prefix = ''): FieldOfRecord[] {
	return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
		if (typeof field !== 'object') return [];
		const name = `${prefix}${key}`;
		const own = alternatives(field);
		const list = own.length === 1 && own[0]?.type === 'array';
		const items = own.flatMap((one) =>
			one.type === 'array' && typeof one.items === 'object' && !Array.isArray(one.items)
				? alternatives(one.items)
				: [one],
		);
		const [first = field] = items;
		return [
			{
				name,
				kind: kindOf(first),
				values: items
					.flatMap((one) => (one.const === undefined ? (one.enum ?? []) : [one.const]))
					.map(String),
				nullable: own.length < (field.anyOf ?? [field.type].flat()).length,
				list,
				meaning: field.description ?? '',
			},
			...items.flatMap((one) => fieldsOf(one, `${name}${list ? '[]' : ''}.`)),
		];
	});
}
