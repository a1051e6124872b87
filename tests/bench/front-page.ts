/**
 * `npm run bench`: what the front page of a contract costs a visitor. Prints bytes as they would travel (gzip), by
 * kind, the layout shift and how much of the text is in the server's first answer. Numbers to read and compare, not
 * to pass: a test would only measure the machine.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { findBrowser } from '../browser/find-browser.ts';

const PORT = '4180';
const PAGE = `http://127.0.0.1:${PORT}/fr/contracts/ca6`;

const server = spawn(process.execPath, ['src/start.js'], { env: { ...process.env, PORT } });
await once(server.stdout, 'data');
try {
	const first = await (await fetch(PAGE)).text();
	const browser = await chromium.launch({
		executablePath: findBrowser() ?? '',
		args: ['--no-sandbox', '--disable-gpu'],
	});
	const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
	const sizes = new Map<string, number>();
	page.on('response', async (response) => {
		const kind = response.request().resourceType();
		const body = await response.body().catch(() => Buffer.alloc(0));
		// Fonts and pictures are compressed already.
		const size = kind === 'font' || kind === 'image' ? body.length : gzipSync(body).length;
		sizes.set(kind, (sizes.get(kind) ?? 0) + size);
	});
	await page.addInitScript(() => {
		const shifts: number[] = [];
		Object.assign(window, { shifts });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push('value' in entry ? Number(entry.value) : 0);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(PAGE, { waitUntil: 'networkidle' });
	const shift: number = await page.evaluate(() =>
		('shifts' in window && Array.isArray(window.shifts) ? window.shifts : []).reduce((a, b) => a + b, 0),
	);
	const text = await page.locator('main').innerText();
	const words = text.split(/\s+/).filter(Boolean);
	const there = words.filter((word) => first.includes(word)).length;
	const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
	for (const [kind, size] of sizes) console.log(`${kind}: ${kilobytes(size)}`);
	console.log(`in all: ${kilobytes([...sizes.values()].reduce((a, b) => a + b, 0))}`);
	console.log(`layout shift: ${shift.toFixed(4)}`);
	console.log(`words of the page that are in the first answer: ${there} of ${words.length}`);
	await browser.close();
} finally {
	server.kill();
}
