/** The three programs under test: on the reference data, without data and on data with mistakes. */

const server = (port: number, data: string) => ({ port, data, origin: `http://127.0.0.1:${port}` });

export const MAIN = server(4173, 'data');
export const EMPTY = server(4174, 'tests/browser/empty-data');
export const BROKEN = server(4175, 'tests/browser/broken-data');
