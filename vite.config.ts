import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { wordFaults } from './src/lib/i18n/catalogue.ts';
import { styleSheet } from './src/lib/views/look/style-sheet.ts';

const I18N = new URL('./src/lib/i18n/', import.meta.url);
const json = (path: string) => JSON.parse(readFileSync(new URL(path, I18N), 'utf8'));
/** The languages stand in this file alone; the program takes them from what Paraglide makes of it. */
const { locales: LANGUAGES }: { locales: string[] } = json('project.inlang/settings.json');

/** A word that one language lacks, or has too many, ends the build: Paraglide would show the French one in silence. */
const completeWords = () => ({
	name: 'complete-words',
	buildStart(this: { error: (message: string) => never }) {
		const catalogues = LANGUAGES.map((language): [string, object] => [
			language,
			json(`messages/${language}.json`),
		]);
		const faults = wordFaults(catalogues);
		if (faults.length > 0) this.error(faults.join('\n'));
	},
});

/** Words are compiled by the build; the address names the language: /fr/…, /nl/…. */
const words = () =>
	paraglideVitePlugin({
		project: './src/lib/i18n/project.inlang',
		outdir: './src/lib/i18n/paraglide',
		strategy: ['url', 'baseLocale'],
		urlPatterns: [
			{
				pattern: ':protocol://:domain(.*)::port?/:path(.*)?',
				localized: LANGUAGES.map((language): [string, string] => [
					language,
					`:protocol://:domain(.*)::port?/${language}/:path(.*)?`,
				]),
			},
		],
		emitTsDeclarations: true,
	});

/** The colours of pages, from the same data as those of files: `import 'virtual:look.css'`. */
const look = () => ({
	name: 'look',
	resolveId: (id: string) => (id === 'virtual:look.css' ? '/look.css' : undefined),
	load: (id: string) => (id.split('?')[0] === '/look.css' ? styleSheet() : undefined),
});

export default defineConfig({
	// Unit tests need no page: without the plugins they start in a fraction of the time and end cleanly.
	plugins: process.env['VITEST'] ? [] : [completeWords(), words(), look(), sveltekit()],
	test: {
		include: ['tests/**/*.test.ts'],
		// The code keeps no state but caches: files share a worker and what it has loaded, in half the time.
		isolate: false,
		// Tests of days set the time zone of their process; threads share it.
		pool: 'forks',
		maxWorkers: 2,
		// A busy machine makes a test slow, not wrong.
		testTimeout: 30_000,
		alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) },
	},
});
