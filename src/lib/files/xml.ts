/** What XML 1.0 has no character for: controls but tab and line ends, halves of surrogate pairs, U+FFFE and U+FFFF. */
// eslint-disable-next-line no-control-regex -- these are the very characters that are looked for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text that XML can hold. What it cannot becomes U+FFFD, the mark for a character that could not be kept, so that
 * nothing in the data breaks a file or is lost unseen.
 */
export function legalText(text: string): string {
	return text.toWellFormed().replace(ILLEGAL, '\uFFFD');
}

/** A text as the content of an XML element or of an attribute in double quotes. */
export function xmlText(text: string): string {
	return legalText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The first line of every XML file. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
