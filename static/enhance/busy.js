/** In milliseconds; long enough that quick answers show nothing. */
const PATIENCE = 300;

/** While the server works on the next page, the sentence marked `data-busy` says so. */
export function showBusy() {
	const sentence = document.querySelector('[data-busy]');
	// Browsers without the Navigation API show their own sign, as they do without scripts.
	if (!(sentence instanceof HTMLElement) || !('navigation' in window)) return;
	let timer = 0;
	const done = () => {
		window.clearTimeout(timer);
		sentence.hidden = true;
	};
	navigation.addEventListener('navigate', ({ hashChange, downloadRequest }) => {
		if (hashChange || downloadRequest !== null) return;
		window.clearTimeout(timer);
		timer = window.setTimeout(() => (sentence.hidden = false), PATIENCE);
	});
	// A file that comes instead of a page, or the reader's own stop.
	navigation.addEventListener('navigateerror', done);
	// The page as it was left, taken from the browser's memory.
	addEventListener('pageshow', done);
}
