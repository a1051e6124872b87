import { fetchFile } from './fetch-file.js';
import { saveFile } from './save-file.js';

/** In milliseconds; a screen reader cannot follow more often. */
const BETWEEN = 700;

/** In thousands of bytes, as systems show the size of a file. @param {number} bytes */
const size = (bytes) => String(Math.ceil(bytes / 1000));

/**
 * A sentence of the page with its gaps filled: `{size} kB` becomes `12 kB`.
 * @param {string | undefined} sentence
 * @param {Readonly<Record<string, string>>} values
 */
const fill = (sentence = '', values) =>
	sentence.replace(/\{(\w+)\}/g, (gap, name) => values[String(name)] ?? gap);

/** @param {HTMLElement} menu */
function enhance(menu) {
	const told = menu.querySelector('[data-told]');
	const stop = menu.querySelector('[data-stop]');
	const paper = menu.querySelector('[data-print]');
	if (!(told instanceof HTMLElement) || !(stop instanceof HTMLButtonElement)) return;
	const { busy, busyOf, done, stopped, failed } = told.dataset;
	/** @type {AbortController | null} */
	let running = null;
	stop.addEventListener('click', () => running?.abort());
	if (paper instanceof HTMLElement) paper.hidden = false;
	paper?.addEventListener('click', () => print());

	/** @param {HTMLAnchorElement} link */
	async function fetchOf(link) {
		running?.abort();
		const own = new AbortController();
		running = own;
		const file = link.textContent.trim();
		/** @param {string} words @param {boolean} going */
		const say = (words, going) => {
			if (!(told instanceof HTMLElement) || !(stop instanceof HTMLButtonElement) || running !== own) return;
			told.textContent = words;
			stop.hidden = !going;
		};
		say(fill(busy, { file, size: '0' }), true);
		let last = performance.now();
		try {
			const fetched = await fetchFile(link.href, own.signal, ({ received, total }) => {
				if (performance.now() - last < BETWEEN) return;
				last = performance.now();
				const far = { file, size: size(received), total: size(total ?? 0) };
				say(fill(total === null ? busy : busyOf, far), true);
			});
			saveFile(fetched.file, fetched.name);
			say(fill(done, { name: fetched.name, size: size(fetched.file.size) }), false);
		} catch (reason) {
			const why = reason instanceof Error ? reason.message : '';
			say(own.signal.aborted ? fill(stopped, {}) : fill(failed, { why }), false);
		}
	}
	menu.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[download]') : null;
		// With a key that asks the browser for something else, the link does what links do.
		const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
		if (!(link instanceof HTMLAnchorElement) || !plain) return;
		event.preventDefault();
		void fetchOf(link);
	});
}

/** Menus marked `data-export`: a file says how far it is, can be stopped, and a refusal stands in the page. */
export function exportMenus() {
	for (const menu of document.querySelectorAll('[data-export]'))
		if (menu instanceof HTMLElement) enhance(menu);
}
