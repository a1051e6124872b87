import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-node';

const { version } = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8'));

/** @type {import('@sveltejs/kit').Config} */
export default {
	kit: {
		// Beside the program that may be running: src/built.js puts it in place.
		adapter: adapter({ out: 'build/.new' }),
		// Else it is the time of the build, and the same sources would give other names and bytes each time.
		version: { name: version },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'script-src': ['self'],
				'style-src': ['self', 'unsafe-inline'],
				'img-src': ['self', 'data:'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				'object-src': ['none'],
			},
		},
		typescript: {
			config: (config) => {
				config.include.push('../tests/**/*.ts', '../static/**/*.js');
			},
		},
	},
};
