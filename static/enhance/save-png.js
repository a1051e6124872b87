import { saveFile } from './save-file.js';

/** Twice the size on screen, sharp enough for paper and slides. */
const SCALE = 2;
/** What every browser can draw: pixels along a side, and in all. A very tall drawing gets fewer. */
const SIDE = 16_384;
const AREA = 2 ** 26;

/**
 * Draws an SVG file on a canvas; the colours and words are the file's.
 * @param {string} address
 * @returns {Promise<Blob>}
 */
async function pngOf(address) {
	const image = new Image();
	image.src = address;
	await image.decode();
	const canvas = document.createElement('canvas');
	const { naturalWidth: width, naturalHeight: height } = image;
	const scale = Math.min(SCALE, SIDE / width, SIDE / height, Math.sqrt(AREA / (width * height)));
	canvas.width = Math.floor(width * scale);
	canvas.height = Math.floor(height * scale);
	canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
	return new Promise((resolve, reject) => {
		canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
	});
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
				saveFile(await pngOf(png), `${file}.png`);
				button.disabled = false;
			} catch {
				// It stays disabled: the same file would fail again, and the SVG is beside it.
				button.textContent = failed;
			}
		});
	}
}
