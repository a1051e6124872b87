import type { ContradictionCode, Finding } from '$lib/domain/checks/contradictions';
import type { Part } from '$lib/domain/contract/model';
import { CAUSES } from '$lib/domain/contract/vocabulary';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { PartView } from '$lib/views/tableau3/part-view';
import { causeWord, contradictionWords } from '$lib/i18n/terms';
import { engagementLabel, engagementPath, partName, partPath } from '$lib/views/names';

/** A link to a part. */
export type PartLink = Pick<PartView, 'name' | 'path' | 'title'>;

/** The parts that a figure counts, or a change is about. */
export function partLinks(parts: readonly Part[], lang: Language): PartLink[] {
	return parts.map((part) => ({
		name: partName(part, lang),
		path: partPath(part),
		title: localize(part.engagement.title, lang),
	}));
}

/** Findings of one check together, with what each is about. */
export type FindingGroup = {
	readonly code: ContradictionCode;
	readonly findings: readonly {
		readonly name: string;
		readonly path: string;
		readonly sentence: string;
		/** What the text of the report says, where that is the contradiction. */
		readonly said: LocalText | null;
	}[];
};

/** The detail of a finding in words: a cause or the column of parts without X by its name, a year or a letter as it is. */
function detailWord(detail: string, lang: Language): string {
	if (detail === 'waiting') return m.waiting({}, { locale: lang });
	const cause = CAUSES.find((candidate) => candidate === detail);
	return cause ? causeWord(cause, lang) : detail;
}

export function findingGroups(findings: readonly Finding[], lang: Language): FindingGroup[] {
	return [...Map.groupBy(findings, ({ code }) => code)].map(([code, own]) => ({
		code,
		findings: own.map(({ part, engagement, period, statement, detail }) => ({
			name: part ? partName(part, lang) : engagementLabel(engagement, lang),
			path: engagementPath(engagement),
			sentence: contradictionWords(
				code,
				{
					on: period ? formatPeriodWords(period, lang) : m.day_unknown({}, { locale: lang }),
					detail: statement ? '' : detailWord(detail, lang),
				},
				lang,
			),
			said: statement && localize(statement.note, lang),
		})),
	}));
}
