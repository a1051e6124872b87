/** The programs under test: on the reference data, without data, with mistakes and with more than any report has. */

/** The first of four ports in a row; JALON_TEST_PORT names another, so that two copies can be tested at a time. */
const FIRST_PORT = Number(process.env['JALON_TEST_PORT'] ?? 4173);

/** Where the build stands that is tested, seen from the root of the program. */
export const BUILD = 'build';

const server = (at: number, data: string) => {
	const port = FIRST_PORT + at;
	return { port, data, origin: `http://127.0.0.1:${port}` };
};

export const MAIN = server(0, 'data');
export const EMPTY = server(1, 'tests/browser/empty-data');
export const BROKEN = server(2, 'tests/browser/broken-data');
// Generated, because nobody would read it: see extreme-data.ts.
export const EXTREME = server(3, '.svelte-kit/extreme-data');
