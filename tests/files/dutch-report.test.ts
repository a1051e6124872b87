import { describe, expect, test } from 'vitest';
import { foreignWords } from '../telling-words';
import { all, readWord } from './read-word';
import { CASES, reportDocument } from './reports';

const FOREIGN = new Map([
	['fr-BE', foreignWords('fr', ['nl'])],
	['nl-BE', foreignWords('nl', ['fr'])],
]);

/** The words of another language in runs that say that they are in `lang`; of runs without a language, that of the file. */
async function wrongWords(id: string, lang: 'fr' | 'nl') {
	const file = await readWord(reportDocument(id, lang));
	const runs = ['word/document.xml', 'word/header1.xml', 'word/footnotes.xml'].flatMap((part) =>
		all(file.xml(part), 'w:r'),
	);
	return runs.flatMap((run) => {
		const tag = all(run, 'w:lang')[0]?.getAttribute('w:val') ?? '';
		const text = run.textContent ?? '';
		const found = (FOREIGN.get(tag) ?? FOREIGN.get(`${lang}-BE`))?.(text) ?? [];
		return found.length > 0 ? [`${tag}: ${found.join(', ')}: ${text}`] : [];
	});
}

describe.each(CASES)('the Word report of $id in $lang', ({ id, lang }) => {
	test('marks every text with the language that it is in', async () => {
		expect(await wrongWords(id, lang)).toEqual([]);
	}, 60_000);
});
