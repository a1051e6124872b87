/**
 * Serves the built dashboard. What adapter-node wants to be told, with the values of a local visit: forms are posted
 * to the address that people see (behind a proxy, set ORIGIN), and data files are larger than 512 kB. The server is
 * this one and not adapter-node's own (`node build`), which names an address that no browser opens, and shows a stack
 * where a sentence helps.
 */
import './needs-node.js';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { missingData, missingPlace } from './data-folder.js';
import { listen, wrongPort, wrongSetting } from './listen.js';

/** How long a download that has begun may last after one stops the server. */
const LAST_ANSWERS_MS = 30_000;

/** @param {string} why @returns {never} */
function stop(why) {
	process.stderr.write(`${why}\n`);
	process.exit(1);
}

const { PORT: port = '3000' } = process.env;
const host = process.env.HOST || '0.0.0.0';
const everywhere = host === '0.0.0.0' || host === '::';
const address = `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`;
process.env.ORIGIN ??= `http://localhost:${port}`;
process.env.BODY_SIZE_LIMIT ??= '20M';

const wrong = wrongPort(port) || missingPlace();
if (wrong !== '') stop(wrong);
// The contracts of a folder may come later, and are then read: the pages say that there are none.
const missing = missingData();
if (missing !== '') process.stderr.write(`${missing}\n`);

const HANDLER = new URL('../build/handler.js', import.meta.url);
if (!existsSync(HANDLER)) stop('The program is not built yet. Run: npm run build');
// By its address, so that the type check leaves the built program alone.
const { handler } = await import(HANDLER.href).catch((reason) => {
	const refused = wrongSetting(reason);
	if (refused !== '') stop(refused);
	throw reason;
});

const server = createServer(handler);
const refused = await listen(server, port, host);
if (refused !== null) stop(refused);
process.stdout.write(`Jalon: ${address} (started in ${(performance.now() / 1000).toFixed(1)} s)\n`);

for (const signal of ['SIGINT', 'SIGTERM'])
	process.once(signal, () => {
		// What has been asked for is still answered. A second signal ends it at once.
		server.close(() => process.exit());
		setTimeout(() => server.closeAllConnections(), LAST_ANSWERS_MS).unref();
	});
