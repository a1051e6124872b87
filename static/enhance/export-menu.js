import { fetchFile, Refused } from './fetch-file.js';
import { saveFile } from './save-file.js';

/** Milliseconds between announcements; a screen reader cannot keep up with more. */
const ANNOUNCE_EVERY = 700;

/**
 * Fills in the placeholders of a sentence: `{size} kB` becomes `12 kB`.
 * @param {string | undefined} sentence
 * @param {Readonly<Record<string, string>>} values
 */
const fill = (sentence = '', values) =>
	sentence.replace(/\{(\w+)\}/g, (placeholder, name) => values[String(name)] ?? placeholder);

/** @param {HTMLElement} menu */
function enhance(menu) {
	const status = menu.querySelector('[data-told]');
	const bar = menu.querySelector('progress');
	const stop = menu.querySelector('[data-stop]');
	const printButton = menu.querySelector('[data-print]');
	if (!(status instanceof HTMLElement) || !bar || !(stop instanceof HTMLButtonElement)) return;
	const { numbers, busy, busyOf, busyRows, done, stopped, failed, broken } = status.dataset;
	const count = new Intl.NumberFormat(numbers);
	const percent = new Intl.NumberFormat(numbers, { style: 'percent' });
	/** In kB of 1000 bytes, rounded up, as operating systems show file sizes. @param {number} bytes */
	const size = (bytes) => count.format(Math.ceil(bytes / 1000));
	/** The download under way, or the last one. @type {AbortController | null} */
	let running = null;
	stop.addEventListener('click', () => running?.abort());
	if (printButton instanceof HTMLElement) printButton.hidden = false;
	printButton?.addEventListener('click', () => print());

	/** @param {string} file @param {import('./fetch-file.js').Progress} progress */
	function progressSentence(file, { unit, done, total }) {
		if (total === null) return fill(busy, { file, size: size(done) });
		if (unit === 'bytes') return fill(busyOf, { file, size: size(done), total: size(total) });
		const values = { done: count.format(done), total: count.format(total) };
		// Rounded down, so that 100 % means complete.
		return fill(busyRows, {
			file,
			...values,
			percent: percent.format(Math.floor((100 * done) / total) / 100),
		});
	}

	/** Follows every step; indeterminate while the total is unknown. @param {import('./fetch-file.js').Progress} progress */
	function draw({ done, total }) {
		if (!bar) return;
		if (total === null) bar.removeAttribute('value');
		else bar.value = done / total;
	}

	/** @param {HTMLAnchorElement} link */
	async function download(link) {
		running?.abort();
		const controller = new AbortController();
		running = controller;
		const file = link.textContent.trim();
		/** Says nothing once another download has begun. @param {string} sentence @param {boolean} busy */
		const announce = (sentence, busy) => {
			if (!(status instanceof HTMLElement) || !(stop instanceof HTMLButtonElement)) return;
			if (!bar || running !== controller) return;
			status.textContent = sentence;
			// A focused button that disappears returns the focus to the link.
			if (!busy && document.activeElement === stop) link.focus();
			stop.hidden = !busy;
			bar.hidden = !busy;
		};
		/** @type {import('./fetch-file.js').Progress} */
		const start = { unit: 'bytes', done: 0, total: null };
		draw(start);
		announce(progressSentence(file, start), true);
		let last = performance.now();
		try {
			const fetched = await fetchFile(link.href, controller.signal, (progress) => {
				if (running === controller) draw(progress);
				if (performance.now() - last < ANNOUNCE_EVERY) return;
				last = performance.now();
				announce(progressSentence(file, progress), true);
			});
			saveFile(fetched.file, fetched.name);
			announce(fill(done, { name: fetched.name, size: size(fetched.file.size) }), false);
		} catch (reason) {
			const failure =
				reason instanceof Refused ? fill(failed, { why: reason.message }) : fill(broken, { file });
			announce(controller.signal.aborted ? fill(stopped, {}) : failure, false);
		}
	}
	menu.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
		// With a modifier key the browser does what it does for any link.
		const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
		if (!(link instanceof HTMLAnchorElement) || !plain) return;
		event.preventDefault();
		void download(link);
	});
}

/** In menus marked `data-export` a download shows its progress, can be stopped, and a refusal is shown in the page. */
export function exportMenus() {
	for (const menu of document.querySelectorAll('[data-export]'))
		if (menu instanceof HTMLElement) enhance(menu);
}
