import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listen, wrongPort, wrongSetting } from '../src/listen.js';

test('without its data folder it stops with one sentence', () => {
	const place = join(import.meta.dirname, 'no-such-folder');
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[join(import.meta.dirname, '../src/start.js')],
		{ encoding: 'utf8', env: { ...process.env, JALON_DATA: place } },
	);
	expect({ status, stdout, stderr }).toEqual({
		status: 1,
		stdout: '',
		stderr: `There is no data folder at ${place}. JALON_DATA names the data folder or a zip of it.\n`,
	});
});

test('on a port in use it says so in one sentence', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await once(other, 'listening');
	const at = other.address();
	const port = String(typeof at === 'object' ? at?.port : '');
	expect(await listen(createServer(), port, '127.0.0.1')).toBe(
		`Port ${port} is in use, perhaps by Jalon itself. Stop that program, or set PORT to another number.`,
	);
	other.close();
});

test.each(['abc', '70000', '-1', ''])('PORT=%j is refused in one sentence', (port) => {
	expect(wrongPort(port)).toBe(`PORT is "${port}", but must be a number up to 65535. Correct or remove it.`);
});

test('a setting that adapter-node refuses is a sentence, any other failure stays a failure', () => {
	const sentence = "Invalid ORIGIN: 'foo'. ORIGIN must be a valid URL.";
	expect(wrongSetting(new Error(sentence))).toBe(sentence);
	expect(wrongSetting(new TypeError('Invalid URL'))).toBe('');
	expect(wrongSetting(sentence)).toBe('');
});
