/**
 * `npm run bench`: what each file of a table of 10,000 rows costs the server. Prints the time to its first and
 * its last byte, its size, and the peak of the server's memory; each file is asked of a server of its own, so that none
 * hides behind the peak of another. Numbers to read and compare, not to pass.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tenThousand } from './ten-thousand.ts';

const PORT = '4182';
const ORIGIN = `http://127.0.0.1:${PORT}/fr/contracts/large`;
const FILES = ['engagements.csv', 'engagements.json', 'engagements.xlsx', 'engagements.docx', 'report.docx'];
/** As the menu of the pages asks for a file that is streamed, and as anybody else asks for any. */
const acceptsOf = (file: string) => (/x$/.test(file) ? ['application/vnd.jalon.progress', '*/*'] : ['*/*']);

const folder = tenThousand();
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

async function measure(file: string, accept: string): Promise<void> {
	const server = spawn(process.execPath, ['src/start.js'], {
		env: { ...process.env, PORT, JALON_DATA: folder },
	});
	/** The most memory that the server has had so far, in bytes; Linux alone says it of another process. */
	const peak = () =>
		1024 * Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]);
	await once(server.stdout, 'data');
	try {
		// The data are read once, whoever asks first.
		await (await fetch(`${ORIGIN}/realisation.csv`)).text();
		const before = peak();
		const start = performance.now();
		const response = await fetch(`${ORIGIN}/${file}`, { headers: { accept } });
		if (!response.ok) throw new Error(`${file}: ${response.status} ${await response.text()}`);
		let first = 0;
		let size = 0;
		for await (const bytes of response.body ?? []) {
			first ||= performance.now() - start;
			size += bytes.length;
		}
		const last = performance.now() - start;
		console.log(
			`${file}${response.headers.has('jalon-rows') ? ' in frames' : ''}: ${response.status}, first byte ${first.toFixed(0)} ms, last ${last.toFixed(0)} ms, ` +
				`${megabytes(size)}, peak memory ${megabytes(before)} before, ${megabytes(peak())} after`,
		);
	} finally {
		server.kill();
		await once(server, 'close');
	}
}

try {
	for (const file of FILES) for (const accept of acceptsOf(file)) await measure(file, accept);
} finally {
	rmSync(folder, { recursive: true });
}
