import type { Article } from '$lib/domain/contract/model';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { phrase } from '$lib/i18n/phrase';
import { causeShort } from '$lib/i18n/terms';
import { byDeadline } from './deadline-shown';
import {
	documentCell,
	phraseRuns,
	textRun,
	type DocumentCell,
	type DocumentLine,
} from '$lib/views/paper/document';
import type { LooseLine, RowPart } from './engagement-lines';

/** The cells of the integrated table that take more than a text. */

/** A part in the deadline column: what its deadline comes to and how it ended. */
function partLine(part: RowPart, lang: Language): DocumentLine {
	const locale = { locale: lang };
	const { waitingFor } = part;
	const due = waitingFor
		? phraseRuns(phrase((keep) => m.waiting_for({ event: keep(waitingFor) }, locale), lang))
		: [textRun(part.dueShort ?? part.noDay, lang, part.dueShort ? 'strong' : 'plain')];
	const revised = part.originalDue && part.originalDue !== part.due;
	const ended = [part.outcome.word, part.ended?.on].filter(Boolean).join(' ');
	return [
		...due,
		...(revised ? [textRun(` (${m.revised_from({ due: part.originalDue }, locale)})`, lang, 'soft')] : []),
		textRun(` – ${ended}`, lang),
	];
}

export function deadlineLines(parts: readonly RowPart[], lang: Language): DocumentLine[] {
	return byDeadline(parts).flatMap(({ deadline, parts: own }) => [
		...(deadline.length > 0 ? [phraseRuns(deadline)] : []),
		...own.map((part) => partLine(part, lang)),
	]);
}

/** The colour as the committee reads it: letter and cause, never the colour alone. */
export function ragCell({ rag, cause }: Pick<LooseLine, 'rag' | 'cause'>, lang: Language): DocumentCell {
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
	{ name, title, standing, progress }: LooseLine,
	article: Article,
	lang: Language,
): DocumentLine[] {
	const words = `${article.number} ${name}${title.text ? ' – ' : ''}`;
	return [
		[textRun(words, lang, 'strong'), textRun(title.text, title.lang, 'strong')],
		...(standing ? [phraseRuns(standing, 'soft')] : []),
		...(progress.text ? [[textRun(progress.text, progress.lang)]] : []),
	];
}
