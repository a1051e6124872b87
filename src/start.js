/**
 * Serves the built dashboard. What adapter-node wants to be told, with the values of a local visit: forms are posted
 * to the address that people see (behind a proxy, set ORIGIN), and data files are larger than 512 kB.
 */
process.env.ORIGIN ??= `http://localhost:${process.env.PORT ?? 3000}`;
process.env.BODY_SIZE_LIMIT ??= '20M';

// By its address, so that the type check leaves the built program alone.
await import(new URL('../build/index.js', import.meta.url).href);

export {};
