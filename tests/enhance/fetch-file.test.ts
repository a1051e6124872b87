import { describe, expect, test } from 'vitest';
import { fetchFile, Refused } from '../../static/enhance/fetch-file.js';

const answer = (response: Response) => () => Promise.resolve(response);
const idle = new AbortController().signal;

describe('a download', () => {
	test('reports progress, with a total when the server knows it, and has the name of the file', async () => {
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
			{ unit: 'bytes', done: 3, total: 8 },
			{ unit: 'bytes', done: 8, total: 8 },
		]);
		expect({ name, size: file.size }).toEqual({ name: 'ca6.xlsx', size: 8 });
	});

	test.each([
		[new Response('{"message":"« ZZ » n\'existe pas."}', { status: 404 }), "« ZZ » n'existe pas."],
		[new Response('<html>', { status: 502 }), 'HTTP 502'],
	])('that is refused throws the sentence of the server', async (response, sentence) => {
		const fetched = fetchFile('/x', idle, () => undefined, answer(response));
		await expect(fetched).rejects.toThrow(new Refused(sentence));
	});

	/** An answer in frames: rows written and bytes that follow, each frame sent alone. */
	const inFrames = (total: number, frames: readonly (readonly [rows: number, bytes: number])[]) => {
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				for (const [rows, bytes] of frames)
					controller.enqueue(new Uint8Array([0, 0, 0, rows, 0, 0, 0, bytes, ...Array(bytes).fill(rows)]));
				controller.close();
			},
		});
		return new Response(body, {
			headers: {
				'content-type': 'application/vnd.jalon.progress',
				'jalon-type': 'text/x',
				'jalon-rows': String(total),
				'content-disposition': 'attachment; filename="ca6.docx"',
			},
		});
	};

	test('in frames reports the rows written, and is the file without the frames', async () => {
		const told: unknown[] = [];
		const { file, name } = await fetchFile(
			'/x',
			idle,
			(progress) => told.push(progress),
			answer(
				inFrames(7, [
					[0, 1],
					[4, 2],
					[7, 1],
				]),
			),
		);
		expect(told).toEqual([0, 4, 7].map((done) => ({ unit: 'rows', done, total: 7 })));
		expect(name).toBe('ca6.docx');
		expect(file.type).toBe('text/x');
		expect([...new Uint8Array(await file.arrayBuffer())]).toEqual([0, 4, 4, 7]);
	});

	test('of a table without rows reports bytes, never a share of zero rows', async () => {
		const told: unknown[] = [];
		await fetchFile('/x', idle, (progress) => told.push(progress), answer(inFrames(0, [[0, 3]])));
		expect(told).toEqual([{ unit: 'bytes', done: 11, total: null }]);
	});

	test('in frames that ends too early throws', async () => {
		const fetched = fetchFile('/x', idle, () => undefined, answer(inFrames(7, [[4, 2]])));
		await expect(fetched).rejects.toThrow('too early');
	});

	test('that breaks off throws, and gives no partial file', async () => {
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
