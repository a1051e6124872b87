import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

/** Runs the first lines of a program under another version's name. */
function under(version: string, program: string) {
	const folder = mkdtempSync(join(tmpdir(), 'jalon-'));
	const pretend = join(folder, 'pretend.mjs');
	writeFileSync(
		pretend,
		`Object.defineProperty(process.versions, 'node', { value: '${version}', configurable: true });`,
	);
	const file = join(import.meta.dirname, '..', 'src', program);
	return spawnSync(process.execPath, ['--import', pathToFileURL(pretend).href, file], { encoding: 'utf8' });
}

test.each(['start.js', 'export.js'])('%s says in one sentence that its Node.js is too old', (program) => {
	for (const version of ['20.19.5', '22.17.1']) {
		const { status, stderr, stdout } = under(version, program);
		expect(status, version).toBe(1);
		expect(stderr).toMatch(
			new RegExp(`^Jalon needs Node\\.js 22\\.18 or later; this is ${version}\\. [^\\n]+\\n$`),
		);
		expect(stdout).toBe('');
	}
});

test('a Node.js that is new enough goes on', () => {
	for (const version of ['22.18.0', '24.0.0']) {
		const { status, stderr } = under(version, 'export.js');
		expect(status, version).toBe(2);
		expect(stderr).toContain('--contract is missing');
	}
});
