/**
 * Serves the built dashboard. What adapter-node wants to be told, with the values of a local visit: forms are posted
 * to the address that people see (behind a proxy, set ORIGIN), and data files are larger than 512 kB.
 */
import './needs-node.js';
import { missingData } from './data-folder.js';

process.env.ORIGIN ??= `http://localhost:${process.env.PORT ?? 3000}`;
process.env.BODY_SIZE_LIMIT ??= '20M';

// It may come later, and is then read: the pages say that there are no contracts.
const missing = missingData();
if (missing !== '') process.stderr.write(`${missing}\n`);

// By its address, so that the type check leaves the built program alone.
await import(new URL('../build/index.js', import.meta.url).href);
