import { LOST, NOT_IN_XML } from '$lib/ingest/characters';

/**
 * A text that XML can hold. What it cannot becomes U+FFFD, the mark for a character that could not be kept, so that
 * nothing in the data breaks a file or is lost unseen.
 */
export function legalText(text: string): string {
	return text.toWellFormed().replace(NOT_IN_XML, LOST);
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
