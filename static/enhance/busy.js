/** In milliseconds: quick answers show nothing. */
const DELAY = 300;

/** Shows the sentence marked `data-busy` while the server works on the next page. */
export function showBusy() {
	const sentence = document.querySelector('[data-busy]');
	// Without the Navigation API there is only the browser's own indicator, as without scripts.
	if (!(sentence instanceof HTMLElement) || !('navigation' in window)) return;
	let timer = 0;
	const hide = () => {
		window.clearTimeout(timer);
		sentence.hidden = true;
	};
	navigation.addEventListener('navigate', ({ hashChange, downloadRequest }) => {
		if (hashChange || downloadRequest !== null) return;
		window.clearTimeout(timer);
		timer = window.setTimeout(() => (sentence.hidden = false), DELAY);
	});
	// A download instead of a page, or the reader pressed stop.
	navigation.addEventListener('navigateerror', hide);
	// A page restored from the back/forward cache is as it was left.
	addEventListener('pageshow', hide);
}
