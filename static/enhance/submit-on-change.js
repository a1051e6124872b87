/** Forms marked `data-submit-on-change` are sent as soon as something is chosen; an empty search stays out of the address. */
export function submitOnChange() {
	for (const form of document.forms) {
		if (!form.matches('[data-submit-on-change]')) continue;
		// A page taken from the browser's memory shows what its address says, not what was chosen when it was left.
		addEventListener('pageshow', () => form.reset());
		form.addEventListener('change', () => form.requestSubmit());
		form.addEventListener('formdata', ({ formData }) => {
			if (formData.get('q') === '') formData.delete('q');
		});
	}
}
