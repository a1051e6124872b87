/**
 * Where the built program stands. Each build has a folder of its own in build/, named by the sources that it was made
 * from, and nothing in it ever changes: a server that runs from it finds the parts and files that nobody has asked for
 * yet, however often one builds meanwhile. build/index.js and build/handler.js lead to the newest; a folder goes when
 * nobody runs from it any more.
 */
import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** What is started or imported from outside: `node build`, and `npm start` and `npm run export`. */
const DOORS = ['index.js', 'handler.js'];

/** Who has read a door runs within this time from the folder behind it, and has said so. */
const GRACE_MS = 10 * 60_000;

/** What the build itself writes among the sources: the compiled words, and what their compiler keeps for itself. */
const GENERATED = ['paraglide', 'cache'];

/**
 * The files that a program is made from, in an order that no system changes.
 * @param {string} root @param {boolean} generated
 */
function sources(root, generated) {
	const inFolder = (/** @type {string} */ folder) =>
		readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path));
	const atRoot = readdirSync(root).filter((name) => /\.(js|ts|json)$/.test(name));
	return [...atRoot, ...inFolder('src'), ...inFolder('static')]
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => {
			const steps = path.split('/');
			if (steps.some((step) => step.startsWith('.')) || path.endsWith('.md')) return false;
			return generated || !steps.some((step) => GENERATED.includes(step));
		})
		.filter((path) => statSync(join(root, path)).isFile())
		.toSorted();
}

/**
 * A short name for what stands in the sources: the same files give the same name, on every machine.
 * @param {string} root @param {{ generated?: boolean }} [also]
 */
export function nameOfSources(root, { generated = false } = {}) {
	const hash = createHash('sha256');
	for (const path of sources(root, generated)) {
		const bytes = readFileSync(join(root, path));
		hash.update(`${path}\0${bytes.length}\0`).update(bytes);
	}
	return hash.digest('hex').slice(0, 12);
}

/** @param {string} path @param {string} text */
function writeWhole(path, text) {
	writeFileSync(`${path}.new`, text);
	renameSync(`${path}.new`, path);
}

/**
 * Makes a finished build the newest. A server that starts meanwhile gets the one before or this one, whole.
 * @param {string} build the folder of all builds @param {string} fresh the finished one @param {string} name
 */
export function putInPlace(build, fresh, name) {
	const folder = join(build, name);
	// The same sources once more: what stands there is the same, and somebody may run from it.
	if (existsSync(folder)) rmSync(fresh, { recursive: true });
	else {
		copyFileSync(new URL('./in-use.js', import.meta.url), join(fresh, 'in-use.js'));
		renameSync(fresh, folder);
	}
	const now = new Date();
	for (const one of [folder, newest(build)]) if (one && existsSync(one)) utimesSync(one, now, now);
	for (const door of DOORS)
		writeWhole(
			join(build, door),
			`// Written by the build: leads to the newest program. src/built.js says why.\nimport './${name}/in-use.js';\nexport * from './${name}/${door}';\n`,
		);
	sweep(build, name);
}

/** The folder behind the doors, null where nothing is built. @param {string} build */
export function newest(build) {
	const door = join(build, 'handler.js');
	const [, name] = existsSync(door) ? (/'\.\/([^/']+)\/handler/.exec(readFileSync(door, 'utf8')) ?? []) : [];
	return name ? join(build, name) : null;
}

/** @param {number} id */
function runs(id) {
	try {
		process.kill(id, 0);
		return true;
	} catch (reason) {
		// There is such a process, but it is somebody else's.
		return reason instanceof Error && 'code' in reason && reason.code === 'EPERM';
	}
}

/**
 * Whether somebody runs from a folder: each leaves its process number there. One that was killed has left it behind.
 * @param {string} folder
 */
function inUse(folder) {
	const users = join(folder, 'users');
	if (!existsSync(users)) return false;
	for (const id of readdirSync(users)) if (!runs(Number(id))) rmSync(join(users, id), { force: true });
	return readdirSync(users).length > 0;
}

/** Takes away what nobody runs from. @param {string} build @param {string} keep */
function sweep(build, keep) {
	for (const name of readdirSync(build)) {
		const path = join(build, name);
		if (DOORS.includes(name) || name.startsWith('.')) continue;
		if (inUse(path) || name === keep || Date.now() - statSync(path).mtimeMs < GRACE_MS) continue;
		// Renamed first, so that an interrupted removal never leaves half a program under its name.
		const going = join(build, `.gone-${name}`);
		rmSync(going, { recursive: true, force: true });
		renameSync(path, going);
		rmSync(going, { recursive: true, force: true });
	}
}
