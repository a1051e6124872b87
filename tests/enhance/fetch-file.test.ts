import { describe, expect, test } from 'vitest';
import { fetchFile } from '../../static/enhance/fetch-file.js';

const answer = (response: Response) => () => Promise.resolve(response);
const idle = new AbortController().signal;

describe('a download', () => {
	test('tells how far it is, out of all when the server knows, and keeps the name of the file', async () => {
		const told: unknown[] = [];
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				for (const length of [3, 5]) controller.enqueue(new Uint8Array(length));
				controller.close();
			},
		});
		const headers = { 'content-length': '8', 'content-disposition': 'attachment; filename="ca6.xlsx"' };
		const { file, name } = await fetchFile(
			'/x',
			idle,
			(progress) => told.push(progress),
			answer(new Response(body, { headers })),
		);
		expect(told).toEqual([
			{ received: 3, total: 8 },
			{ received: 8, total: 8 },
		]);
		expect({ name, size: file.size }).toEqual({ name: 'ca6.xlsx', size: 8 });
	});

	test.each([
		[new Response('{"message":"« ZZ » n\'existe pas."}', { status: 404 }), "« ZZ » n'existe pas."],
		[new Response('<html>', { status: 502 }), 'HTTP 502'],
	])('that is refused throws the sentence of the server', async (response, sentence) => {
		await expect(fetchFile('/x', idle, () => undefined, answer(response))).rejects.toThrow(sentence);
	});

	test('that breaks on the way throws, and gives no half file', async () => {
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				controller.enqueue(new Uint8Array(3));
				controller.error(new Error('broken'));
			},
		});
		await expect(fetchFile('/x', idle, () => undefined, answer(new Response(body)))).rejects.toThrow(
			'broken',
		);
	});
});
