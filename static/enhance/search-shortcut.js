/** The key in localStorage; its value `off` turns the shortcut off. */
const STORAGE_KEY = 'jalon-search-shortcut';
/** The choice where storage is blocked: it lasts as long as the page. */
let onThisPage = true;

/** Read each time: the choice may have been made in another tab or on a later page. */
function isOn() {
	try {
		return localStorage.getItem(STORAGE_KEY) !== 'off';
	} catch {
		return onThisPage;
	}
}

/** @param {boolean} on */
function turn(on) {
	onThisPage = on;
	try {
		if (on) localStorage.removeItem(STORAGE_KEY);
		else localStorage.setItem(STORAGE_KEY, 'off');
	} catch {
		// Holds on this page only.
	}
}

const searchField = () => document.querySelector('input[data-shortcut]');

/** The field announces its key, on hover and to screen readers, only while the key works. */
function showState() {
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

/** What takes typed text; checkboxes and radio buttons do not. */
const TEXT_ENTRY = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]';

/**
 * `/` moves the focus to the search field, unless it is being typed somewhere. A single key is easily pressed by
 * accident or by speech input, so a switch marked `data-shortcut-switch` turns it off (WCAG 2.1.4).
 */
export function searchShortcut() {
	addEventListener('keydown', (event) => {
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		const { target } = event;
		if (!isOn() || (target instanceof HTMLElement && target.matches(TEXT_ENTRY))) return;
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
		showState();
	});
	// Also when the page is restored from the back/forward cache.
	addEventListener('pageshow', showState);
	showState();
}
