import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.ts';

/** Makes sure that there is a browser for the tests. With one installed it does nothing and needs no network. */

function run(program: string, ...args: string[]): boolean {
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	return spawnSync(program, args, { stdio: 'ignore', env, timeout: 300_000 }).status === 0;
}

/** From Playwright's own server, then from the system's packages where that is possible. */
function install(): boolean {
	console.log('No Chromium, Chrome or Edge here: installing Chromium for the browser tests …');
	const playwright = fileURLToPath(import.meta.resolve('@playwright/test/cli'));
	if (run(process.execPath, playwright, 'install', 'chromium') && findBrowser()) return true;
	const apt = '/usr/bin/apt-get';
	if (process.getuid?.() !== 0 || !existsSync(apt)) return false;
	run(apt, 'update');
	return run(apt, 'install', '-y', '--no-install-recommends', 'chromium') && findBrowser() !== null;
}

const named = process.env['JALON_BROWSER'];
if (!findBrowser()) {
	if (named) {
		console.error(`JALON_BROWSER names "${named}", which does not start: correct it or remove it.`);
		process.exitCode = 1;
	} else if (!install()) {
		console.error(
			'The browser tests need Chromium, Chrome or Edge and none could be installed: install one of them, or set JALON_BROWSER to the path of its program.',
		);
		process.exitCode = 1;
	}
}
