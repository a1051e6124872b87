/**
 * Not allowed in XML 1.0 (section 2.2): control characters except tab and line ends, U+FFFE and U+FFFF; lone surrogates
 * too.
 */
// eslint-disable-next-line no-control-regex -- these are the very characters that are looked for
const ILLEGAL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/**
 * A text that XML can hold: every character that it cannot becomes U+FFFD, the replacement character, so that no data
 * breaks a file or disappears unnoticed.
 */
export function legalText(text: string): string {
	return text.toWellFormed().replace(ILLEGAL, '\uFFFD');
}

/** A text escaped as the content of an XML element or of an attribute in double quotes. */
export function xmlText(text: string): string {
	return legalText(text)
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
}

/** The declaration at the start of every XML file of an Office package. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
