import { goToPlaceInText, placeInText } from './place-in-text.js';

/**
 * What is marked `data-keep-place` (a form, a link) leads to the same page in another state: the reader stays where
 * they were, with the focus on the same control. The mark's value is the path that one comes to, where it is another
 * than the form's or link's own.
 */
const KEY = 'jalon-place';

/**
 * A selector of the control that finds it again on the next page; empty when nothing tells it apart.
 * @param {Element | null} element
 */
function selectorOf(element) {
	if (element?.id) return `#${CSS.escape(element.id)}`;
	if (!(element instanceof HTMLInputElement) || element.name === '') return '';
	const value = element.type === 'checkbox' ? `[value="${CSS.escape(element.value)}"]` : '';
	return `input[type="${element.type}"][name="${CSS.escape(element.name)}"]${value}`;
}

/** What the page before left for this one, once. Without storage, as some browsers have it, pages begin at their top. */
function left() {
	try {
		const noted = (sessionStorage.getItem(KEY) ?? '').split('\n');
		sessionStorage.removeItem(KEY);
		return noted;
	} catch {
		return [];
	}
}

/** Goes to the place that the page before left, if it was left for this page. */
function goToPlace() {
	const [path, top, selector, text] = left();
	if (path !== location.pathname) return;
	if (text) return goToPlaceInText(text);
	const control = selector ? document.querySelector(selector) : null;
	if (control instanceof HTMLElement) control.focus({ preventScroll: true });
	scrollTo({ top: Number(top), behavior: 'instant' });
}

/** @param {string} to */
function leavePlace(to) {
	const path = new URL(to, location.href).pathname;
	// The same page in another language has another address, and texts of another length.
	const text = path === location.pathname ? '' : placeInText();
	try {
		sessionStorage.setItem(KEY, [path, scrollY, selectorOf(document.activeElement), text].join('\n'));
	} catch {
		// The place is lost, the page is not.
	}
}

export function keepPlace() {
	goToPlace();
	addEventListener('submit', ({ target }) => {
		if (target instanceof HTMLFormElement && target.matches('[data-keep-place]'))
			leavePlace(target.dataset['keepPlace'] || target.action);
	});
	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a[data-keep-place]') : null;
		// Another tab starts at its top.
		if (link instanceof HTMLAnchorElement && !event.ctrlKey && !event.metaKey && !event.shiftKey)
			leavePlace(link.href);
	});
}
