/** Hands a file that a page has made or fetched to the browser, which saves it under `name`. */
export function saveFile(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser reads the file after the click.
	setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
