/**
 * `npm run bench:word`: what a Word file of 10,000 engagements costs the server. Prints the time to its first and its
 * last byte, its size, and the peak of the server's memory before and after. Numbers to read and compare, not to pass.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { tenThousand } from './ten-thousand.ts';

const PORT = '4181';
const ORIGIN = `http://127.0.0.1:${PORT}/fr/contracts/large`;
const folder = tenThousand();
const server = spawn(process.execPath, ['src/start.js'], {
	env: { ...process.env, PORT, JALON_DATA: folder },
});
/** The most memory that the server has had so far, in megabytes; Linux alone says it of another process. */
const peak = () =>
	Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1000);

await once(server.stdout, 'data');
try {
	// The data are read once, whoever asks first.
	await (await fetch(`${ORIGIN}/realisation.csv`)).text();
	for (const file of ['engagements.docx', 'report.docx']) {
		const before = peak();
		const start = performance.now();
		const response = await fetch(`${ORIGIN}/${file}`);
		let first = 0;
		let size = 0;
		for await (const bytes of response.body ?? []) {
			first ||= performance.now() - start;
			size += bytes.length;
		}
		const last = performance.now() - start;
		console.log(
			`${file}: ${response.status}, first byte ${first.toFixed(0)} ms, last ${last.toFixed(0)} ms, ` +
				`${(size / 1000).toFixed(0)} kB, peak memory ${before} MB before, ${peak()} MB after`,
		);
	}
} finally {
	server.kill();
	rmSync(folder, { recursive: true });
}
