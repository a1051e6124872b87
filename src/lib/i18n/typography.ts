const NO_BREAK_SPACE = '\u00a0';

/**
 * Keeps guillemets (« word ») and per cent signs (0 %) on the line of what they belong to, as French typography asks:
 * the space between them becomes a no-break space, in the interface and in the data alike, which is typed with plain
 * ones.
 */
export function keepTogether(html: string): string {
	return html
		.replaceAll('« ', `«${NO_BREAK_SPACE}`)
		.replaceAll(' »', `${NO_BREAK_SPACE}»`)
		.replaceAll(' %', `${NO_BREAK_SPACE}%`);
}
