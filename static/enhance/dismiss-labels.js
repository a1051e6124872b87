/**
 * Labels that appear on hover or focus can be dismissed with Escape, without moving either (WCAG 1.4.13): an element
 * marked `data-labels` gets the value `away` until the pointer or the focus moves.
 */
export function dismissLabels() {
	for (const box of document.querySelectorAll('[data-labels]')) {
		if (!(box instanceof HTMLElement)) continue;
		addEventListener('keydown', ({ key }) => {
			if (key === 'Escape') box.dataset['labels'] = 'away';
		});
		for (const moved of ['pointerover', 'focusin'])
			box.addEventListener(moved, () => (box.dataset['labels'] = ''));
	}
}
