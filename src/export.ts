/**
 * `npm run export`: a file of the dashboard without a browser, for a scheduled job. It asks the built program itself,
 * in this process, for the address that the page links to, so that the two cannot differ. The program listens on this
 * machine only, on a port that the system picks, and for this one question.
 */
import { createWriteStream, existsSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import { dirname, extname, join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { progressDecoder } from '../static/enhance/progress-decoder.js';
import { missingData } from './data-folder.js';
import { HELP, readOptions } from './export-options.ts';

const HANDLER = new URL('../build/handler.js', import.meta.url);

/** A file that says how far it is where there is one, and a refusal that a program can read. */
const ACCEPT = 'application/vnd.jalon.progress, application/json';

/** Answers of the built dashboard, until it is closed. */
async function dashboard(): Promise<{ ask: (path: string) => Promise<Response>; close: () => void }> {
	if (!existsSync(HANDLER)) throw new Error('The program is not built yet. Run: npm run build');
	process.env['ORIGIN'] ??= `http://localhost:${process.env['PORT'] ?? 3000}`;
	// By its address, so that the type check leaves the built program alone.
	const { handler }: { handler: RequestListener } = await import(HANDLER.href);
	const server = createServer(handler);
	await new Promise<void>((ready, fail) => {
		server.once('error', fail);
		server.listen(0, '127.0.0.1', ready);
	});
	const at = server.address();
	const port = typeof at === 'object' && at ? at.port : 0;
	return {
		ask: (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { accept: ACCEPT } }),
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** The sentence of a page that refuses. */
async function refusal(response: Response): Promise<string> {
	const text = await response.text();
	try {
		const { message }: { message?: unknown } = JSON.parse(text);
		if (typeof message === 'string') return message;
	} catch {
		// No JSON: the status says what there is to say.
	}
	return `HTTP ${response.status}`;
}

/** Lets the file through and says now and then how far it is; silent for what is done at once. */
function counting({ headers }: Response): Transform {
	const total = headers.get('jalon-rows');
	const frames = total === null ? null : progressDecoder();
	let written = 0;
	let next = Date.now() + 2000;
	return new Transform({
		transform(bytes: Uint8Array, _, done) {
			for (const piece of frames?.take(bytes) ?? [bytes]) {
				written += piece.length;
				this.push(piece);
			}
			if (Date.now() >= next) {
				next = Date.now() + 2000;
				const far = frames ? `row ${frames.rows()} of ${total}` : `${Math.ceil(written / 1000)} kB`;
				process.stderr.write(`${far}…\n`);
			}
			done();
		},
	});
}

const isFolder = (path: string) => existsSync(path) && statSync(path).isDirectory();

/** Where to write. npm runs a script in the project's folder; a relative path is meant from where one stands. */
const placeOf = (out: string) => resolve(process.env['INIT_CWD'] ?? process.cwd(), out);

/** Why a file of a format cannot go to a place, in a sentence; empty when it can. */
function refusedPlace(out: string | null, format: string): { sentence: string; code: number } | null {
	if (out === null || out === '-') return null;
	const path = placeOf(out);
	if (isFolder(path)) return null;
	const extension = extname(path).slice(1);
	if (extension !== '' && extension.toLowerCase() !== format)
		return {
			sentence: `--out ends in .${extension}, but --format is ${format}. Change one of them.`,
			code: 2,
		};
	const folder = dirname(path);
	if (!isFolder(folder))
		return { sentence: `${path} cannot be written: there is no folder ${folder}. Make it first.`, code: 1 };
	return null;
}

/** The file to write to: where one asked, or under the name that the page gives it. */
function target(out: string | null, response: Response): string {
	const [, name = 'export'] =
		/filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
	const path = placeOf(out ?? name);
	return isFolder(path) ? join(path, name) : path;
}

async function write(response: Response, out: string | null): Promise<void> {
	if (!response.ok || !response.body) throw new Error(await refusal(response));
	const body = Readable.from(response.body);
	if (out === '-') return pipeline(body, counting(response), process.stdout, { end: false });
	const path = target(out, response);
	// Under another name until it is whole: a job that reads the folder never meets half a file.
	const part = `${path}.part`;
	try {
		await pipeline(body, counting(response), createWriteStream(part));
		await rename(part, path);
	} catch (reason) {
		await rm(part, { force: true }).catch(() => undefined);
		const why = reason instanceof Error && 'code' in reason ? String(reason.code) : String(reason);
		throw new Error(`${path} cannot be written (${why}). Check the folder, its rights and its room.`, {
			cause: reason,
		});
	}
	process.stderr.write(`${path}\n`);
}

function fail(sentence: string, code: number): void {
	process.stderr.write(`${sentence}\n`);
	process.exitCode = code;
}

const asked = readOptions(process.argv.slice(2));
switch (asked.kind) {
	case 'help':
		process.stdout.write(HELP);
		break;
	case 'wrong':
		fail(asked.sentence, 2);
		break;
	case 'file': {
		const refused = refusedPlace(asked.out, asked.format);
		const missing = missingData();
		if (refused) fail(refused.sentence, refused.code);
		else if (missing !== '') fail(missing, 1);
		else
			try {
				const program = await dashboard();
				try {
					await write(await program.ask(asked.path), asked.out);
				} finally {
					program.close();
				}
			} catch (reason) {
				fail(reason instanceof Error ? reason.message : String(reason), 1);
			}
	}
}
