/**
 * A place on a page that is loaded anew in another language. Texts differ in length, so that the number of pixels leads
 * elsewhere; the element at the top of the window is the same one in every language.
 */

/**
 * The way to an element: its number among its siblings, from the body down.
 * @param {Element} element
 */
function wayTo(element) {
	const way = [];
	for (let at = element; at !== document.body && at.parentElement; at = at.parentElement)
		way.unshift([...at.parentElement.children].indexOf(at));
	return way;
}

/**
 * An element and all in it that scrolls with the page: a heading that sticks to the top is always there.
 * @param {Element} element
 * @returns {Element[]}
 */
function inFlow(element) {
	const { position } = getComputedStyle(element);
	if (position !== 'static' && position !== 'relative') return [];
	return [element, ...[...element.children].flatMap(inFlow)];
}

/** The element of the content that begins closest to the top of the window, as `4,2,0@-12`; empty at the page's top. */
export function placeInText() {
	const content = document.querySelector('main');
	if (!content || scrollY === 0) return '';
	/** @param {Element} element */
	const distance = (element) => Math.abs(element.getBoundingClientRect().top);
	const element = inFlow(content)
		.filter((one) => one.getClientRects().length > 0)
		.reduce((closest, one) => (distance(one) < distance(closest) ? one : closest), content);
	return `${wayTo(element).join(',')}@${Math.round(element.getBoundingClientRect().top)}`;
}

/**
 * Goes to a place of `placeInText`.
 * @param {string} place
 */
export function goToPlaceInText(place) {
	const [way = '', top = '0'] = place.split('@');
	/** @type {Element | null} */
	let element = document.body;
	for (const at of way.split(',')) element = element?.children[Number(at)] ?? null;
	if (!element || way === '') return;
	// A long table scrolls in its own frame too.
	element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
	scrollBy({ top: element.getBoundingClientRect().top - Number(top), behavior: 'instant' });
}
