import { spawnSync } from 'node:child_process';
import { isFetched } from './validator.ts';

/**
 * Fetches the validator of Word and Excel files, once. It has a package file of its own and no lock file: it is 79 MB
 * that only one test needs, and its parts for other systems are not in every registry, so that a lock file that names
 * them would be another one on each machine. Its version and those of its parts are exact all the same. Where it cannot
 * be fetched the tests go on without it, and say so.
 */
if (!isFetched()) {
	console.log('Fetching the validator of Word and Excel files for the tests …');
	const options = ['--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=silent'];
	// The npm that runs this script, else the one on the path, which on Windows only a shell finds.
	const npm = process.env['npm_execpath'];
	const [program, ...first] = npm ? [process.execPath, npm] : ['npm'];
	spawnSync(program ?? 'npm', [...first, 'install', ...options], {
		cwd: import.meta.dirname,
		stdio: 'ignore',
		shell: !npm && process.platform === 'win32',
		timeout: 300_000,
	});
	if (!isFetched())
		console.log(
			'It cannot be fetched: LEFT OUT is whether Office opens the Word and Excel files without repair.',
		);
}
