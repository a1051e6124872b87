/** A text as a string of CSS: quotes, line ends and what HTML would read as a mark are written by their numbers. */
export function cssString(text: string): string {
	const escaped = text
		.toWellFormed()
		.replace(/["\\<>&\p{Cc}]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `);
	return `"${escaped}"`;
}
