/** The placeholders of a message, those of its plural forms included: `{count} {name}`, sorted. */
function placeholders(message: unknown): string {
	const matches = JSON.stringify(message).matchAll(/\{(\w+)\}/g);
	return [...new Set([...matches].map(([placeholder]) => placeholder))].toSorted().join(' ');
}

/**
 * How the message files differ from the first, which is the reference: missing keys, extra keys, different
 * placeholders. One sentence per file and kind of fault; empty when they match. The build and a test fail on any.
 */
export function wordFaults(catalogues: readonly (readonly [language: string, messages: object])[]): string[] {
	const [[first, reference] = ['', {}], ...others] = catalogues;
	const expected = new Map<string, unknown>(Object.entries(reference));
	return others.flatMap(([language, messages]) => {
		const actual = new Map<string, unknown>(Object.entries(messages));
		const missing = [...expected.keys()].filter((key) => !actual.has(key));
		const extra = [...actual.keys()].filter((key) => !expected.has(key));
		const different = [...expected.keys()].filter(
			(key) => actual.has(key) && placeholders(actual.get(key)) !== placeholders(expected.get(key)),
		);
		const file = `src/lib/i18n/messages/${language}.json`;
		return [
			...(missing.length > 0
				? [`${file} lacks words that ${first}.json has; add: ${missing.join(', ')}`]
				: []),
			...(extra.length > 0
				? [`${file} has words that ${first}.json does not have; remove: ${extra.join(', ')}`]
				: []),
			...(different.length > 0
				? [`${file} has other placeholders than ${first}.json in: ${different.join(', ')}`]
				: []),
		];
	});
}
