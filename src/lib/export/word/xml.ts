const SIGNS: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/**
 * What XML 1.0 (2.2) forbids even when escaped: control characters but tab and line ends, halves of a surrogate pair,
 * U+FFFE and U+FFFF. A file with one of them does not open.
 */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** A text without the characters that XML cannot hold; marks of direction, emoji and the rest stay. */
export function withoutForbidden(text: string): string {
	return text.replace(FORBIDDEN, '');
}

/** A text as it stands in an element or an attribute. */
export function escapeXml(text: string): string {
	return withoutForbidden(text).replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
