/**
 * Labels that appear on hovering or with the focus can be put away with Escape, without moving either (WCAG 1.4.13):
 * what is marked `data-labels` gets the value `away` until the pointer or the focus goes on.
 */
export function putAway() {
	for (const box of document.querySelectorAll('[data-labels]')) {
		if (!(box instanceof HTMLElement)) continue;
		addEventListener('keydown', ({ key }) => {
			if (key === 'Escape') box.dataset['labels'] = 'away';
		});
		for (const moved of ['pointerover', 'focusin'])
			box.addEventListener(moved, () => (box.dataset['labels'] = ''));
	}
}
