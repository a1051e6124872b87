/**
 * A place on a page that also exists in other languages. Texts differ in length, so a scroll position in pixels leads
 * elsewhere; the element at the top of the window is the same in every language.
 */

/**
 * The path to an element: its index among its siblings, from the body down.
 * @param {Element} element
 */
function pathTo(element) {
	const path = [];
	for (let at = element; at !== document.body && at.parentElement; at = at.parentElement)
		path.unshift([...at.parentElement.children].indexOf(at));
	return path;
}

/**
 * An element and its descendants that scroll with the page: a sticky heading is always at the top.
 * @param {Element} element
 * @returns {Element[]}
 */
function inFlow(element) {
	const { position } = getComputedStyle(element);
	if (position !== 'static' && position !== 'relative') return [];
	return [element, ...[...element.children].flatMap(inFlow)];
}

/**
 * The element of the content that starts closest to the top of the window, as path and offset in pixels: `4,2,0@-12`.
 * Empty at the top of the page.
 */
export function placeInText() {
	const content = document.querySelector('main');
	if (!content || scrollY === 0) return '';
	/** @param {Element} element */
	const distance = (element) => Math.abs(element.getBoundingClientRect().top);
	const element = inFlow(content)
		.filter((one) => one.getClientRects().length > 0)
		.reduce((closest, one) => (distance(one) < distance(closest) ? one : closest), content);
	return `${pathTo(element).join(',')}@${Math.round(element.getBoundingClientRect().top)}`;
}

/**
 * Scrolls to a place from `placeInText`; does nothing when the page has no such element.
 * @param {string} place
 */
export function goToPlaceInText(place) {
	const [path = '', top = '0'] = place.split('@');
	/** @type {Element | null} */
	let element = document.body;
	for (const at of path.split(',')) element = element?.children[Number(at)] ?? null;
	if (!element || path === '') return;
	// Also scrolls a long table within its own frame.
	element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
	scrollBy({ top: element.getBoundingClientRect().top - Number(top), behavior: 'instant' });
}
