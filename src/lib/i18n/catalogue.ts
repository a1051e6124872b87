/** The placeholders of a message, in its plural forms too: `{count}`. */
function placeholders(message: unknown): string {
	const found = JSON.stringify(message).matchAll(/\{(\w+)\}/g);
	return [...new Set([...found].map(([placeholder]) => placeholder))].toSorted().join(' ');
}

/**
 * What keeps the languages from saying the same, one sentence per language and kind of fault: keys that it lacks, keys
 * that the first language does not have, placeholders that differ. The build and a test refuse any.
 */
export function wordFaults(catalogues: readonly (readonly [language: string, words: object])[]): string[] {
	const [[first, reference] = ['', {}], ...others] = catalogues;
	const expected = new Map<string, unknown>(Object.entries(reference));
	return others.flatMap(([language, words]) => {
		const found = new Map<string, unknown>(Object.entries(words));
		const missing = [...expected.keys()].filter((key) => !found.has(key));
		const leftOver = [...found.keys()].filter((key) => !expected.has(key));
		const different = [...expected.keys()].filter(
			(key) => found.has(key) && placeholders(found.get(key)) !== placeholders(expected.get(key)),
		);
		const file = `src/lib/i18n/messages/${language}.json`;
		return [
			...(missing.length > 0
				? [`${file} lacks words that ${first}.json has; add: ${missing.join(', ')}`]
				: []),
			...(leftOver.length > 0
				? [`${file} has words that ${first}.json does not have; remove: ${leftOver.join(', ')}`]
				: []),
			...(different.length > 0
				? [`${file} has other placeholders than ${first}.json in: ${different.join(', ')}`]
				: []),
		];
	});
}
