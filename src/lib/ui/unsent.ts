/**
 * Data that only the server needs, to draw a page. No page runs a program that reads its data in the browser (`csr` is
 * off), yet SvelteKit writes the data of every load as a script before it throws that away: for a table of 10,000 parts
 * more work than drawing it. The hook `transport` writes one word instead.
 */
export class Unsent<Data> {
	readonly data: Data;
	constructor(data: Data) {
		this.data = data;
	}
}
