/**
 * Forms marked `data-submit-on-change` are submitted as soon as something is chosen; an empty search is left out of the
 * address.
 */
export function submitOnChange() {
	for (const form of document.forms) {
		if (!form.matches('[data-submit-on-change]')) continue;
		// A page restored from the back/forward cache shows what its address says, not what was chosen before leaving it.
		addEventListener('pageshow', () => form.reset());
		form.addEventListener('change', () => form.requestSubmit());
		form.addEventListener('formdata', ({ formData }) => {
			if (formData.get('q') === '') formData.delete('q');
		});
	}
}
