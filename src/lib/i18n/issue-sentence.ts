import type { Issue } from '$lib/schema/issues';
import type { Language } from './language';
import { m } from './paraglide/messages';

/**
 * What is wrong with the data and how to fix it, in one or two sentences. File, line and column are shown beside it,
 * not in it. A code without a sentence does not compile.
 */
export function issueSentence(issue: Issue, lang: Language): string {
	const { value, detail } = issue;
	return m[`issue_${issue.code}`]({ column: issue.column ?? '', value, detail }, { locale: lang });
}
