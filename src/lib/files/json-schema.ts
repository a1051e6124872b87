import { z } from 'zod';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A zod schema as JSON Schema (2020-12), as OpenAPI 3.1 takes it, without what only repeats the type. */
export function jsonSchema(schema: z.ZodType): JsonSchema {
	const { $schema: _draft, ...made } = z.toJSONSchema(schema, {
		override({ jsonSchema: own }) {
			if (own.maximum === Number.MAX_SAFE_INTEGER) delete own.maximum;
			if (own.minimum === Number.MIN_SAFE_INTEGER) delete own.minimum;
			if (own.format === 'date') delete own.pattern;
		},
	});
	return made;
}

/** A field of a record: its name (`deadline.due`), what it can be and what it means. */
export type FieldOfRecord = {
	readonly name: string;
	readonly kind: FieldKind;
	/** The values of a closed list; none when any value of the kind may stand. */
	readonly values: readonly string[];
	readonly nullable: boolean;
	readonly list: boolean;
	readonly meaning: string;
};
export const FIELD_KINDS = ['integer', 'number', 'boolean', 'string', 'date', 'period', 'object'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** What a schema allows besides null. */
function alternatives(schema: JsonSchema): JsonSchema[] {
	const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
	const own = schema.anyOf ?? types.map((type) => ({ ...schema, type }));
	return own.filter((one): one is JsonSchema => typeof one === 'object' && one.type !== 'null');
}

function kindOf({ type, format, pattern }: JsonSchema): FieldKind {
	if (format === 'date') return 'date';
	// The only texts with a pattern are those in the notation of the data.
	if (pattern !== undefined) return 'period';
	return FIELD_KINDS.find((kind) => kind === type) ?? 'string';
}

/** The fields of a record in their order, those of an object within it behind it. */
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
