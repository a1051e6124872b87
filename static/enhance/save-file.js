/**
 * Saves a file under a name, as a download does.
 * @param {Blob} file
 * @param {string} name
 */
export function saveFile(file, name) {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}
