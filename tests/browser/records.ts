import type { APIRequestContext } from '@playwright/test';
import { z } from 'zod';

/** The JSON files of the tables, checked. */

async function records<Schema extends z.ZodType>(
	request: APIRequestContext,
	address: string,
	schema: Schema,
): Promise<z.output<Schema>[]> {
	const response = await request.get(address);
	return z.object({ records: z.array(schema) }).parse(await response.json()).records;
}

const realisation = z.object({
	year: z.union([z.number(), z.enum(['waiting', 'total'])]),
	row: z.enum(['T1', 'T2', 'T3', 'T4', 'X', 'total']),
	number: z.number(),
	realised: z.number(),
});
const overview = z.object({
	axis: z.number().nullable(),
	article: z.number().nullable(),
	number: z.number(),
	realised: z.number(),
	onTrack: z.number(),
});
const engagement = z.object({ article: z.number(), engagement: z.string(), counted: z.boolean() });

export const realisationRecords = (request: APIRequestContext, address: string) =>
	records(request, address, realisation);
export const overviewRecords = (request: APIRequestContext, address: string) =>
	records(request, address, overview);
export const engagementRecords = (request: APIRequestContext, address: string) =>
	records(request, address, engagement);
