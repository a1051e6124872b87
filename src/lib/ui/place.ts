/**
 * Keeps the place on a page that is loaded anew in another language. Texts differ in length, so that the number of
 * pixels leads elsewhere; the element at the top of the window is the same one in every language.
 */

const KEY = 'place';

/** The way to an element: its number among its siblings, from the body down. */
function wayTo(element: Element): number[] {
	const way: number[] = [];
	for (let at: Element = element; at !== document.body && at.parentElement; at = at.parentElement)
		way.unshift([...at.parentElement.children].indexOf(at));
	return way;
}

/** An element and all in it that scrolls with the page: a heading that sticks to the top is always there. */
function inFlow(element: Element): Element[] {
	const { position } = getComputedStyle(element);
	if (position !== 'static' && position !== 'relative') return [];
	return [element, ...[...element.children].flatMap(inFlow)];
}

/** The element that begins closest to the top of the window. */
function atTop(content: Element): Element {
	const distance = (element: Element) => Math.abs(element.getBoundingClientRect().top);
	return inFlow(content)
		.filter((element) => element.getClientRects().length > 0)
		.reduce((closest, element) => (distance(element) < distance(closest) ? element : closest), content);
}

/** Notes the place before the page is left. Without storage, as some browsers have it, the page begins at its top. */
export function keepPlace(): void {
	const content = document.querySelector('main');
	if (!content || scrollY === 0) return;
	const element = atTop(content);
	try {
		sessionStorage.setItem(
			KEY,
			JSON.stringify([...wayTo(element), Math.round(element.getBoundingClientRect().top)]),
		);
	} catch {
		// The place is lost, the page is not.
	}
}

/** The noted place, once; null when there is none. */
function noted(): string | null {
	try {
		const found = sessionStorage.getItem(KEY);
		sessionStorage.removeItem(KEY);
		return found;
	} catch {
		return null;
	}
}

/** Goes back to the noted place. */
export function returnToPlace(): void {
	const numbers: unknown = JSON.parse(noted() ?? 'null');
	if (!Array.isArray(numbers)) return;
	const way = numbers.map(Number);
	const top = way.pop() ?? 0;
	let element: Element | null = document.body;
	for (const at of way) element = element?.children[at] ?? null;
	if (!element) return;
	// A long table scrolls in its own frame too.
	element.scrollIntoView({ block: 'start', inline: 'nearest', behavior: 'instant' });
	scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
}
