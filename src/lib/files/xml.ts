import { LOST, NOT_IN_XML } from '$lib/ingest/characters';

/**
 * A text that XML can hold: every character that it cannot becomes U+FFFD, the replacement character, so that no data
 * breaks a file or disappears unnoticed.
 */
export function legalText(text: string): string {
	return text.toWellFormed().replace(NOT_IN_XML, LOST);
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
