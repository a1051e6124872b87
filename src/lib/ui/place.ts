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

/** The innermost element of the content that reaches over the top of the window. */
function atTop(element: Element): Element {
	const over = [...element.children].find((child) => child.getBoundingClientRect().bottom > 0);
	return over && over.getBoundingClientRect().top <= 0 ? atTop(over) : (over ?? element);
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
	if (element) scrollBy({ top: element.getBoundingClientRect().top - top, behavior: 'instant' });
}
