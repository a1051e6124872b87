import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

const LANGUAGES = ['fr', 'nl'];

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

export default defineConfig({
	// Unit tests need no page: without the plugins they start in a fraction of the time and end cleanly.
	plugins: process.env['VITEST'] ? [] : [words(), sveltekit()],
	test: {
		include: ['tests/**/*.test.ts'],
		alias: { $lib: fileURLToPath(new URL('./src/lib', import.meta.url)) },
	},
});
