import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { nameOfSources, newest, putInPlace } from '../src/built.js';

const LONG_AGO = new Date('2020-01-01');

/** A folder of builds, and a way to build a program into it: one that loads a part of itself when it is asked. */
function builds() {
	const build = mkdtempSync(join(tmpdir(), 'jalon-build-'));
	writeFileSync(join(build, 'package.json'), '{ "type": "module" }');
	const built = (name: string) => {
		const fresh = join(build, '.new');
		mkdirSync(fresh);
		writeFileSync(join(fresh, 'index.js'), "process.stdin.on('data', () => import('./handler.js'));\n");
		writeFileSync(join(fresh, 'handler.js'), `console.log('${name}');\n`);
		putInPlace(build, fresh, name);
	};
	const folders = () => readdirSync(build).filter((name) => !name.includes('.'));
	return { build, built, folders };
}

/** As if each had been built, and replaced, long ago. */
const age = (build: string, names: readonly string[]) =>
	names.forEach((name) => utimesSync(join(build, name), LONG_AGO, LONG_AGO));

test('a server that runs from a folder finds its parts however often one builds', async () => {
	const { build, built, folders } = builds();
	built('one');
	const server = spawn(process.execPath, [join(build, 'index.js')], { stdio: ['pipe', 'pipe', 'inherit'] });
	const users = join(build, 'one', 'users');
	await expect
		.poll(() => existsSync(users) && readdirSync(users), { timeout: 20_000 })
		.toEqual([String(server.pid)]);
	built('two');
	age(build, ['one', 'two']);
	built('three');
	age(build, ['one', 'two', 'three']);
	built('four');
	expect(folders()).toEqual(['four', 'one', 'three']);
	server.stdin.write('go\n');
	const [said] = await once(server.stdout, 'data');
	expect(String(said)).toBe('one\n');
	server.stdin.end();
	await once(server, 'exit');
	age(build, ['one']);
	built('five');
	expect(folders()).not.toContain('one');
});

test('what was replaced just now stays: somebody may be starting from it', () => {
	const { build, built, folders } = builds();
	built('one');
	age(build, ['one']);
	built('two');
	expect(folders()).toEqual(['one', 'two']);
	expect(newest(build)).toBe(join(build, 'two'));
});

test('the same sources once more leave the program as it stands', () => {
	const { build, built, folders } = builds();
	built('one');
	writeFileSync(join(build, 'one', 'mark'), '');
	built('one');
	expect(folders()).toEqual(['one']);
	expect(existsSync(join(build, 'one', 'mark'))).toBe(true);
	expect(readFileSync(join(build, 'handler.js'), 'utf8')).toContain("export * from './one/handler.js'");
});

test('the name of the sources changes with each of them, and with nothing else', () => {
	const root = mkdtempSync(join(tmpdir(), 'jalon-sources-'));
	const write = (path: string, text: string) => {
		mkdirSync(join(root, path, '..'), { recursive: true });
		writeFileSync(join(root, path), text);
	};
	write('package.json', '{}');
	write('src/lib/a.ts', 'a');
	write('static/icon.svg', '<svg/>');
	const names = [nameOfSources(root)];
	const changes = (path: string) => {
		write(path, 'changed');
		names.push(nameOfSources(root));
		return names.at(-1) !== names.at(-2);
	};
	for (const path of ['package.json', 'src/lib/a.ts', 'src/lib/b.ts', 'static/icon.svg'])
		expect(changes(path), path).toBe(true);
	for (const path of ['README.md', 'src/lib/words/paraglide/a.js', 'data/a.csv', 'tests/a.test.ts'])
		expect(changes(path), path).toBe(false);
});
