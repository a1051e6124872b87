import type { Issue, IssueCode } from '$lib/schema/issues';
import type { Language } from './language';
import { m } from './paraglide/messages';

type Sentence = (
	inputs: { column: string; value: string; detail: string },
	options: { locale: Language },
) => string;

const SENTENCES: Record<IssueCode, Sentence> = {
	'file-missing': m['issue_file-missing'],
	'file-unknown': m['issue_file-unknown'],
	'file-empty': m['issue_file-empty'],
	'not-utf8': m['issue_not-utf8'],
	'byte-replaced': m['issue_byte-replaced'],
	'control-character': m['issue_control-character'],
	'character-lost': m['issue_character-lost'],
	'zip-unreadable': m['issue_zip-unreadable'],
	'zip-too-large': m['issue_zip-too-large'],
	'zip-path': m['issue_zip-path'],
	'zip-name-twice': m['issue_zip-name-twice'],
	'description-unreadable': m['issue_description-unreadable'],
	'column-missing': m['issue_column-missing'],
	'column-unknown': m['issue_column-unknown'],
	'column-twice': m['issue_column-twice'],
	'row-length': m['issue_row-length'],
	'quote-open': m['issue_quote-open'],
	'cell-required': m['issue_cell-required'],
	'not-a-number': m['issue_not-a-number'],
	'not-a-period': m['issue_not-a-period'],
	'not-a-deadline': m['issue_not-a-deadline'],
	'not-in-list': m['issue_not-in-list'],
	'service-unknown': m['issue_service-unknown'],
	'reference-unknown': m['issue_reference-unknown'],
	'key-twice': m['issue_key-twice'],
	'event-needed': m['issue_event-needed'],
	'event-not-needed': m['issue_event-not-needed'],
	'rhythm-not-period': m['issue_rhythm-not-period'],
	'revision-order': m['issue_revision-order'],
	'event-circle': m['issue_event-circle'],
	'outcome-standing': m['issue_outcome-standing'],
};

/** What is wrong and what to do, in one or two sentences. Where it is (file, line, column) stands beside it. */
export function issueSentence(issue: Issue, lang: Language): string {
	const { value, detail } = issue;
	return SENTENCES[issue.code]({ column: issue.column ?? '', value, detail }, { locale: lang });
}
