import { expect, test } from 'vitest';
import { z } from 'zod';
import { count, day, period, share } from '$lib/views/table/record-fields';
import { fieldsOf, jsonSchema } from '$lib/files/json-schema';
import { formatPeriod, parsePeriod } from '$lib/domain/time/calendar';

test('a record becomes a list of fields, those of an object within it behind it', () => {
	const schema = z.strictObject({
		article: count.describe('A'),
		rate: share.nullable().describe('B'),
		year: z.union([z.int(), z.literal('waiting'), z.enum(['total'])]).describe('C'),
		rag: z.enum(['G', 'R']).nullable().describe('D'),
		services: z.array(z.string()).describe('E'),
		deadline: z.strictObject({ due: day.nullable().describe('G'), on: period.describe('H') }).describe('F'),
		steps: z.array(z.strictObject({ done: z.boolean().describe('J') })).describe('I'),
	});
	const lines = fieldsOf(jsonSchema(schema)).map(
		({ name, kind, values, list, nullable, meaning }) =>
			`${meaning} ${name}: ${list ? 'list of ' : ''}${kind} ${values.join('|')}${nullable ? ' or null' : ''}`,
	);
	expect(lines).toEqual([
		'A article: integer ',
		'B rate: number  or null',
		'C year: integer waiting|total',
		'D rag: string G|R or null',
		'E services: list of string ',
		'F deadline: object ',
		'G deadline.due: date  or null',
		'H deadline.on: period ',
		'I steps: list of object ',
		'J steps[].done: boolean ',
	]);
});

test.each(['2020-12-31', '2022-06', '2024-Q2', '2024-S1', '2023', '2026-01-01/2026-02-28'])(
	'%s is a period of the notation of the data',
	(text) => {
		const read = parsePeriod(text);
		expect(read && formatPeriod(read)).toBe(text);
		expect(period.safeParse(text).success).toBe(true);
	},
);
test.each(['', '31/12/2020', '2024-Q5', '2024-S3', '2024-1', 'waiting', '2023 '])('%j is none', (text) => {
	expect(period.safeParse(text).success).toBe(false);
});
