import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * All checks, as `npm test` runs them: two at a time, because each waits for files, servers and browsers in between.
 * What a part says is printed whole when it ends. The last line counts: each test, and each part that has none as one.
 */

const AT_A_TIME = 2;

type Counts = { passed: number; failed: number; skipped: number };
type Part = {
	readonly name: string;
	/** The script of package.json that runs it. */
	readonly script: string;
	/** The part that it needs. */
	readonly after?: string;
	/** Further arguments, which let it write what it counted into a file, and how that file is read. */
	readonly report?: {
		readonly args: (file: string) => readonly string[];
		readonly read: (text: string) => Counts;
	};
};

const count = z.number();
/** Of the report of Playwright, and of Vitest, what is read here. */
const BrowserReport = z.object({
	stats: z.object({ expected: count, flaky: count, unexpected: count, skipped: count }),
});
const UnitReport = z.object({
	numPassedTests: count,
	numFailedTests: count,
	numPendingTests: count,
	numTodoTests: count,
});

/** In the order in which they begin: the longest as early as it can, the rest beside it. */
const PARTS: readonly Part[] = [
	{ name: 'build', script: 'test:build' },
	{ name: 'style', script: 'lint' },
	{
		name: 'browser tests',
		script: 'test:browser',
		after: 'build',
		report: {
			args: () => ['--reporter=list,json'],
			read: (text) => {
				const { expected, flaky, unexpected, skipped } = BrowserReport.parse(JSON.parse(text)).stats;
				return { passed: expected + flaky, failed: unexpected, skipped };
			},
		},
	},
	{
		name: 'unit tests',
		script: 'test:unit',
		after: 'build',
		report: {
			args: (file) => ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
			read: (text) => {
				const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = UnitReport.parse(
					JSON.parse(text),
				);
				return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
			},
		},
	},
	{ name: 'types', script: 'types', after: 'build' },
];

const folder = mkdtempSync(join(tmpdir(), 'jalon-tests-'));
const began = performance.now();
const seconds = (from: number) => `${Math.round((performance.now() - from) / 1000)} s`;

/** Runs a script of package.json to its end: whether it passed, and all that it said. */
function run({ script, report }: Part, file: string): Promise<{ ok: boolean; said: string }> {
	const args = report ? ['--', ...report.args(file)] : [];
	const child = spawn('npm', ['run', '--silent', script, ...args], {
		stdio: ['ignore', 'pipe', 'pipe'],
		// npm is a script on Windows, which only a shell starts.
		shell: process.platform === 'win32',
		env: {
			...process.env,
			PLAYWRIGHT_JSON_OUTPUT_NAME: file,
			...(process.stdout.isTTY && { FORCE_COLOR: '1' }),
		},
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	return new Promise((resolve) => {
		child.on('error', ({ message }) => resolve({ ok: false, said: message }));
		child.on('close', (code) => resolve({ ok: code === 0, said }));
	});
}

/** What a part counted; a part that fails without a failed test, or counts nothing, is one that failed. */
function counted(part: Part, file: string, ok: boolean): Counts {
	if (!part.report) return { passed: Number(ok), failed: Number(!ok), skipped: 0 };
	const counts = existsSync(file)
		? part.report.read(readFileSync(file, 'utf8'))
		: { passed: 0, failed: 0, skipped: 0 };
	const told = ok ? counts.passed > 0 : counts.failed > 0;
	return told ? counts : { ...counts, failed: counts.failed + 1 };
}

const total: Counts = { passed: 0, failed: 0, skipped: 0 };
const waiting = [...PARTS];
const running = new Map<string, Promise<void>>();
const ended = new Map<string, boolean>();

async function go(part: Part): Promise<void> {
	const started = performance.now();
	const file = join(folder, `${part.script.replace(':', '-')}.json`);
	const { ok, said } = await run(part, file);
	const counts = counted(part, file, ok);
	for (const kind of ['passed', 'failed', 'skipped'] as const) total[kind] += counts[kind];
	console.log(`\n== ${part.name}: ${ok ? 'passed' : 'FAILED'} in ${seconds(started)}\n${said.trimEnd()}`);
	ended.set(part.name, ok && counts.failed === 0);
	running.delete(part.name);
}

while (waiting.length > 0 || running.size > 0) {
	const lost = waiting.find(({ after }) => after !== undefined && ended.get(after) === false);
	const ready = waiting.find(({ after }) => after === undefined || ended.get(after));
	if (lost) {
		waiting.splice(waiting.indexOf(lost), 1);
		total.skipped += 1;
		console.log(`\n== ${lost.name}: not run, because of the ${lost.after}`);
	} else if (ready && running.size < AT_A_TIME) {
		waiting.splice(waiting.indexOf(ready), 1);
		running.set(ready.name, go(ready));
	} else await Promise.race(running.values());
}
rmSync(folder, { recursive: true });

const failed = [...ended].flatMap(([name, ok]) => (ok ? [] : name));
console.log(`\n${failed.length > 0 ? `Failed: ${failed.join(', ')}` : 'All passed'}, in ${seconds(began)}.`);
console.log(
	`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);
process.exitCode = total.failed > 0 ? 1 : 0;
