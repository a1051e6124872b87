const KEPT = '\u00a0';

/**
 * A page whose quotation marks (« word ») and per cent signs (0 %) stay on the line of what they belong to, as French
 * sets them, in its own words as in those of the data, which are typed with spaces that may end a line.
 */
export function keepTogether(html: string): string {
	return html.replaceAll('« ', `«${KEPT}`).replaceAll(' »', `${KEPT}»`).replaceAll(' %', `${KEPT}%`);
}
