/** `/` goes to the search field of the page, unless it is being typed somewhere. */
export function searchShortcut() {
	addEventListener('keydown', (event) => {
		if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
		const { target } = event;
		if (target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')) return;
		const field = document.getElementById('site-search');
		if (!(field instanceof HTMLInputElement)) return;
		event.preventDefault();
		field.focus();
		field.select();
	});
}
