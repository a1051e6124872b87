/** `off` under this name in the browser's memory. */
const KEY = 'jalon-search-shortcut';
/** Where the browser keeps nothing, a choice lasts as long as the page. */
let unkept = true;

/** Asked each time: another tab, or a page that one goes back to, may have been left before the choice. */
function isOn() {
	try {
		return localStorage.getItem(KEY) !== 'off';
	} catch {
		return unkept;
	}
}

/** @param {boolean} on */
function turn(on) {
	unkept = on;
	try {
		if (on) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, 'off');
	} catch {
		// It holds on this page.
	}
}

const searchField = () => document.querySelector('input[data-shortcut]');

/** The field names its key, for those who hover and those who listen, only while the key works. */
function show() {
	const on = isOn();
	const field = searchField();
	if (field instanceof HTMLInputElement) {
		field.title = on ? (field.dataset['shortcut'] ?? '') : '';
		if (on) field.setAttribute('aria-keyshortcuts', '/');
		else field.removeAttribute('aria-keyshortcuts');
	}
	const box = document.querySelector('[data-shortcut-switch] input');
	if (box instanceof HTMLInputElement) box.checked = on;
}

/** What a key is typed into; a box to tick takes none. */
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/**
 * `/` goes to the search field of the page, unless it is being typed somewhere. A key alone is struck by accident, and by
 * those who speak to their computer, so what is marked `data-shortcut-switch` turns it off (WCAG 2.1.4).
 */
export function searchShortcut() {
	addEventListener('keydown', (event) => {
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		const { target } = event;
		if (!isOn() || (target instanceof HTMLElement && target.matches(TYPED))) return;
		const field = searchField();
		if (!(field instanceof HTMLInputElement)) return;
		event.preventDefault();
		field.focus();
		field.select();
	});
	const choice = document.querySelector('[data-shortcut-switch]');
	if (choice instanceof HTMLElement) choice.hidden = false;
	choice?.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement) turn(target.checked);
		show();
	});
	// Also when the browser takes the page out of its memory.
	addEventListener('pageshow', show);
	show();
}
