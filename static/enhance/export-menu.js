import { fetchFile, Refused } from './fetch-file.js';
import { saveFile } from './save-file.js';

/** In milliseconds; a screen reader cannot follow more often. */
const BETWEEN = 700;

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
	const far = menu.querySelector('progress');
	const stop = menu.querySelector('[data-stop]');
	const paper = menu.querySelector('[data-print]');
	if (!(told instanceof HTMLElement) || !far || !(stop instanceof HTMLButtonElement)) return;
	const { numbers, busy, busyOf, busyRows, done, stopped, failed, broken } = told.dataset;
	const count = new Intl.NumberFormat(numbers);
	const percent = new Intl.NumberFormat(numbers, { style: 'percent' });
	/** In thousands of bytes, as systems show the size of a file. @param {number} bytes */
	const size = (bytes) => count.format(Math.ceil(bytes / 1000));
	/** @type {AbortController | null} */
	let running = null;
	stop.addEventListener('click', () => running?.abort());
	if (paper instanceof HTMLElement) paper.hidden = false;
	paper?.addEventListener('click', () => print());

	/** @param {string} file @param {import('./fetch-file.js').Progress} progress */
	function sentence(file, { unit, done, total }) {
		if (total === null) return fill(busy, { file, size: size(done) });
		if (unit === 'bytes') return fill(busyOf, { file, size: size(done), total: size(total) });
		const values = { done: count.format(done), total: count.format(total) };
		// Rounded down: all is there only when it is.
		return fill(busyRows, {
			file,
			...values,
			percent: percent.format(Math.floor((100 * done) / total) / 100),
		});
	}

	/** The bar follows every step, and moves to and fro while the whole is not known. @param {import('./fetch-file.js').Progress} progress */
	function draw({ done, total }) {
		if (!far) return;
		if (total === null) far.removeAttribute('value');
		else far.value = done / total;
	}

	/** @param {HTMLAnchorElement} link */
	async function fetchOf(link) {
		running?.abort();
		const own = new AbortController();
		running = own;
		const file = link.textContent.trim();
		/** @param {string} words @param {boolean} going */
		const say = (words, going) => {
			if (!(told instanceof HTMLElement) || !(stop instanceof HTMLButtonElement) || !far || running !== own)
				return;
			told.textContent = words;
			// A button that goes away gives the focus back to where it came from.
			if (!going && document.activeElement === stop) link.focus();
			stop.hidden = !going;
			far.hidden = !going;
		};
		/** @type {import('./fetch-file.js').Progress} */
		const nothing = { unit: 'bytes', done: 0, total: null };
		draw(nothing);
		say(sentence(file, nothing), true);
		let last = performance.now();
		try {
			const fetched = await fetchFile(link.href, own.signal, (progress) => {
				if (running === own) draw(progress);
				if (performance.now() - last < BETWEEN) return;
				last = performance.now();
				say(sentence(file, progress), true);
			});
			saveFile(fetched.file, fetched.name);
			say(fill(done, { name: fetched.name, size: size(fetched.file.size) }), false);
		} catch (reason) {
			const why = reason instanceof Refused ? fill(failed, { why: reason.message }) : fill(broken, { file });
			say(own.signal.aborted ? fill(stopped, {}) : why, false);
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
