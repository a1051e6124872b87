import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase } from '$lib/i18n/phrase';
import { causeShort } from '$lib/i18n/terms';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
} from '$lib/views/paper/document';
import type { EngagementLine } from './engagement-lines';
import type { PartView } from './part-view';

/** The cells of the integrated table that take more than a text. */

/** A part in the deadline column: what its deadline comes to and how it ended. */
function dueLine(part: PartView, lang: Language): DocumentLine {
	const locale = { locale: lang };
	const { waitingFor } = part;
	const due = waitingFor
		? phraseRuns(phrase((keep) => m.waiting_for({ event: keep(waitingFor) }, locale), lang))
		: [textRun(part.dueShort ?? part.noDay, lang, part.dueShort ? 'strong' : 'plain')];
	const ended = [part.outcome.word, part.ended?.on].filter(Boolean).join(' ');
	return [
		...due,
		...(part.revisedFrom
			? [textRun(` (${m.revised_from({ due: part.revisedFrom }, locale)})`, lang, 'soft')]
			: []),
		textRun(` – ${ended}`, lang),
	];
}

/** The deadlines of a line, each with the parts that share it. */
export function deadlineLines({ deadlines }: EngagementLine, lang: Language): DocumentLine[] {
	return deadlines.flatMap(({ words, parts }) => [
		...(words.length > 0 ? [phraseRuns(words)] : []),
		...parts.map((part) => dueLine(part, lang)),
	]);
}

/** The colour as the committee reads it: letter and cause, never the colour alone. */
export function ragOnPaper(
	{ rag, cause }: Pick<EngagementLine, 'rag' | 'cause'>,
	lang: Language,
): DocumentCell {
	if (!rag) return documentCell([[textRun('–', lang)]], { align: 'center' });
	return documentCell(
		[
			[textRun(rag.letter, lang, 'strong')],
			...(cause ? [[textRun(causeShort(cause.kind, lang), lang)]] : []),
		],
		{ rag: rag.letter, align: 'center' },
	);
}

/** An engagement with the number of its article, whose own cell may stand on the page before. */
export function progressLines(
	{ article, name, title, standing, progress }: EngagementLine,
	lang: Language,
): DocumentLine[] {
	const words = `${article.number} ${name}${title.text ? ' – ' : ''}`;
	return [
		[textRun(words, lang, 'strong'), textRun(title.text, title.lang, 'strong')],
		...(standing ? [phraseRuns(standing, 'soft')] : []),
		...(progress.text ? [[textRun(progress.text, progress.lang)]] : []),
	];
}
