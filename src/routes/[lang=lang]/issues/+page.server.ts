import { issueSentence } from '$lib/i18n/issue-sentence';
import { store } from '$lib/server/store';

export const load = ({ params: { lang } }) => {
	const { issues, fileCount } = store();
	return {
		fileCount,
		issues: issues.map((issue) => ({ ...issue, sentence: issueSentence(issue, lang) })),
	};
};
