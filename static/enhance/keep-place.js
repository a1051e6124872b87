import { goToPlaceInText, placeInText } from './place-in-text.js';

/**
 * Forms and links marked `data-keep-place` lead to the same page in another state: the scroll position and the focus
 * are restored there. The value of the attribute is the path of that page, where it differs from the form's or link's
 * own.
 */
const KEY = 'jalon-place';

/**
 * A selector that finds the same control on the next page; empty when nothing identifies it.
 * @param {Element | null} element
 */
function selectorOf(element) {
	if (element?.id) return `#${CSS.escape(element.id)}`;
	if (!(element instanceof HTMLInputElement) || element.name === '') return '';
	const value = element.type === 'checkbox' ? `[value="${CSS.escape(element.value)}"]` : '';
	return `input[type="${element.type}"][name="${CSS.escape(element.name)}"]${value}`;
}

/** The place stored by the previous page, removed on reading. Where storage is blocked, pages start at the top. */
function takePlace() {
	try {
		const stored = (sessionStorage.getItem(KEY) ?? '').split('\n');
		sessionStorage.removeItem(KEY);
		return stored;
	} catch {
		return [];
	}
}

/** Restores the place that the previous page stored, if it is for this page. */
function restorePlace() {
	const [path, top, selector, text] = takePlace();
	if (path !== location.pathname) return;
	if (text) return goToPlaceInText(text);
	const control = selector ? document.querySelector(selector) : null;
	if (control instanceof HTMLElement) control.focus({ preventScroll: true });
	scrollTo({ top: Number(top), behavior: 'instant' });
}

/** @param {string} to the address of the next page */
function storePlace(to) {
	const path = new URL(to, location.href).pathname;
	// The same page in another language has another path, and texts of another length.
	const text = path === location.pathname ? '' : placeInText();
	try {
		sessionStorage.setItem(KEY, [path, scrollY, selectorOf(document.activeElement), text].join('\n'));
	} catch {
		// The next page starts at the top.
	}
}

/** Restores the place on this page, and stores it whenever a marked form or link is used. */
export function keepPlace() {
	restorePlace();
	addEventListener('submit', ({ target }) => {
		if (target instanceof HTMLFormElement && target.matches('[data-keep-place]'))
			storePlace(target.dataset['keepPlace'] || target.action);
	});
	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[data-keep-place]') : null;
		// A new tab starts at the top.
		if (link instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey)
			storePlace(link.href);
	});
}
