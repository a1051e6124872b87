import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { writeExtremeData } from './extreme-data.ts';
import { BROKEN, BUILD, EMPTY, EXTREME, MAIN } from './servers.ts';

const root = join(import.meta.dirname, '..', '..');
const browser = findBrowser();

// Workers read this file too, when the server is already reading the data.
if (process.env['TEST_WORKER_INDEX'] === undefined) writeExtremeData(join(root, EXTREME.data));

export default defineConfig({
	testMatch: '*.spec.ts',
	outputDir: join(root, 'test-results'),
	reporter: 'list',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	use: {
		baseURL: MAIN.origin,
		locale: 'fr-BE',
		// Emptied between tests: a new one for each took a second of processor time.
		reuseContext: true,
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
			],
		},
	},
	webServer: [MAIN, EMPTY, BROKEN, EXTREME].map(({ port, data, origin }) => ({
		command: `node ${BUILD}`,
		cwd: root,
		env: { HOST: '127.0.0.1', PORT: String(port), JALON_DATA: data },
		url: `${origin}/fr`,
		reuseExistingServer: false,
		timeout: 30_000,
	})),
});
