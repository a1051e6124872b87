/** Twice the size on screen, sharp enough for paper and slides. */
const SCALE = 2;

/**
 * Draws an SVG file on a canvas; the colours and words are the file's.
 * @param {string} address
 * @returns {Promise<Blob | null>}
 */
async function pngOf(address) {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	canvas.width = image.naturalWidth * SCALE;
	canvas.height = image.naturalHeight * SCALE;
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/**
 * Hands a file to the reader under a name.
 * @param {Blob} blob
 * @param {string} name
 */
export function hand(blob, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(blob);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Buttons marked `data-png` save the SVG file that they name as a picture; they are hidden where no script runs. */
export function savePng() {
	for (const button of document.querySelectorAll('button[data-png]')) {
		if (!(button instanceof HTMLButtonElement)) continue;
		const { png = '', file = '', failed = '' } = button.dataset;
		button.hidden = false;
		button.addEventListener('click', async () => {
			button.disabled = true;
			try {
				const blob = await pngOf(png);
				if (blob) hand(blob, `${file}.png`);
				button.disabled = false;
			} catch {
				// It stays disabled: the same file would fail again, and the SVG is beside it.
				button.textContent = failed;
			}
		});
	}
}
