import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	plugins: [
		paraglideVitePlugin({
			project: './src/lib/i18n/project.inlang',
			outdir: './src/lib/i18n/paraglide',
			strategy: ['url', 'baseLocale'],
			urlPatterns: [
				{
					pattern: ':protocol://:domain(.*)::port?/:path(.*)?',
					localized: [
						['fr', ':protocol://:domain(.*)::port?/fr/:path(.*)?'],
						['nl', ':protocol://:domain(.*)::port?/nl/:path(.*)?'],
					],
				},
			],
			emitTsDeclarations: true,
		}),
		sveltekit(),
	],
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/browser/**'],
	},
});
