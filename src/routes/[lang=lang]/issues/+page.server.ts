import { formatCount, formatLanguage } from '$lib/i18n/format';
import { issueSentence } from '$lib/i18n/issue-sentence';
import { LANGUAGES } from '$lib/i18n/language';
import { store } from '$lib/server/store';
import { queryOf } from '../refuse';

export const load = ({ params: { lang }, url }) => {
	queryOf(url, [], lang);
	const { issues, fileCount, untranslated } = store();
	return {
		fileCount,
		issues: issues.map((issue) => ({ ...issue, sentence: issueSentence(issue, lang) })),
		languages: LANGUAGES.map((language) => formatLanguage(language, lang)),
		untranslated: untranslated.map(({ file, column, texts, lacking }) => ({
			file,
			column,
			texts: formatCount(texts, lang),
			// A table without a column for a language lacks nothing in it.
			lacking: LANGUAGES.map((language) => {
				const count = lacking.get(language);
				return count === undefined ? '–' : formatCount(count, lang);
			}),
		})),
	};
};
