/**
 * `npm run build`, also part of `npm start` and `npm test`: builds the program beside the one that may be running, then
 * puts it in place. With nothing changed since the last time there is nothing to do, and several commands at once in
 * one folder build one after the other. `npx vite build` shows everything that the tools have to say.
 */
import './needs-node.js';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { nameOfSources, newest, putInPlace } from './built.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILD = join(ROOT, 'build');
/** What svelte.config.js names as the place of a fresh build. */
const FRESH = join(BUILD, '.new');
/** The sources, and the words compiled from them, as the last build left them: the tests read those words too. */
const STATE = join(BUILD, '.state');

const state = () => nameOfSources(ROOT, { generated: true });

/** One build at a time. SQLite's lock is the system's own: it goes with its process, even with one that is killed. */
function alone() {
	mkdirSync(BUILD, { recursive: true });
	const lock = new DatabaseSync(join(BUILD, '.lock'), { timeout: 0 });
	try {
		lock.exec('BEGIN EXCLUSIVE');
	} catch {
		process.stdout.write('Another command is building in this folder: waiting for it …\n');
		lock.exec('PRAGMA busy_timeout = 600000');
		lock.exec('BEGIN EXCLUSIVE');
	}
	return lock;
}

function isBuilt() {
	const folder = join(BUILD, nameOfSources(ROOT));
	if (newest(BUILD) !== folder || !existsSync(folder) || !existsSync(STATE)) return false;
	return readFileSync(STATE, 'utf8') === state();
}

function build() {
	const started = performance.now();
	process.stdout.write('Building …\n');
	const name = nameOfSources(ROOT);
	const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		cwd: ROOT,
		encoding: 'utf8',
		maxBuffer: Infinity,
	});
	if (status !== 0) {
		process.stderr.write(`${stdout}${stderr}The program is not built: see above.\n`);
		process.exit(1);
	}
	if (nameOfSources(ROOT) !== name) {
		process.stdout.write('The sources have changed meanwhile.\n');
		return build();
	}
	putInPlace(BUILD, FRESH, name);
	writeFileSync(STATE, state());
	process.stdout.write(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.\n`);
}

// Held by name until the end: a lock that nothing refers to goes with the next garbage collection.
const lock = alone();
if (!isBuilt()) build();
lock.close();
