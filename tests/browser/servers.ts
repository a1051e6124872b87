/** The programs under test: on the reference data, without data, with mistakes and with more than any report has. */

const server = (port: number, data: string) => ({ port, data, origin: `http://127.0.0.1:${port}` });

export const MAIN = server(4173, 'data');
export const EMPTY = server(4174, 'tests/browser/empty-data');
// Generated, because nobody would read it: see extreme-data.ts.
export const EXTREME = server(4176, '.svelte-kit/extreme-data');
export const BROKEN = server(4175, 'tests/browser/broken-data');
