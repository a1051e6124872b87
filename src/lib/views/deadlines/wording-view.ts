import { parsePeriod, type Period } from '$lib/domain/time/calendar';
import { deadlineWords } from '$lib/i18n/deadline-words';
import { formatDay, formatPeriodWords } from '$lib/i18n/format';
import { WORDING_LANGUAGES } from '$lib/domain/contract/vocabulary';
import type { Language, LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import type { Phrase } from '$lib/i18n/phrase';
import type { PlainMessage } from '$lib/i18n/terms';
import { wordingSentence } from '$lib/i18n/wording-sentence';
import { readWording, type ReadDeadline, type WordingReading } from '$lib/deadlines/read';
import type { Meaning } from '$lib/deadlines/tokens';
import { stepWords } from './deadline-view';
import { wordingResult, type ReadingResult } from '$lib/deadlines/result';

/** A run of the text: what it was read as, or that it was not read. */
export type TextRun = {
	readonly text: string;
	readonly kind: 'read' | 'unread' | 'filler';
	readonly word: string;
};

/** The page "try a wording" as plain data. */
export type WordingView = {
	readonly runs: readonly TextRun[];
	readonly readings: readonly {
		readonly statements: readonly {
			/** What was understood, in each language of the wordings, the reader's first; once where they say the same. */
			readonly normal: readonly LocalText[];
			readonly event: string;
			readonly result: string;
			readonly days: readonly string[];
			readonly steps: readonly Phrase[];
			readonly replaced: boolean;
			readonly approvedIn: string;
		}[];
	}[];
	readonly unread: readonly string[];
	readonly problems: readonly string[];
};

const KINDS: Partial<Record<Meaning['kind'], PlainMessage>> = {
	period: m.piece_period,
	monthDay: m.piece_monthDay,
	relative: m.piece_relative,
	eventDay: m.piece_eventDay,
	event: m.piece_event,
	rhythm: m.piece_rhythm,
	before: m.piece_before,
	beforeOrFor: m.piece_before,
	from: m.piece_from,
	revision: m.piece_revision,
	result: m.piece_result,
	thatIs: m.piece_thatIs,
	or: m.piece_or,
	label: m.piece_label,
	approval: m.piece_approval,
	problem: m.piece_problem,
};

function runsOf(text: string, { pieces, unread }: WordingReading, lang: Language): TextRun[] {
	const runs: (TextRun & { from: number })[] = [
		...pieces.map(({ from, to, meaning }): TextRun & { from: number } => {
			const word = KINDS[meaning.kind]?.({}, { locale: lang }) ?? '';
			return { from, text: text.slice(from, to), kind: word ? 'read' : 'filler', word };
		}),
		...unread.map(({ from, to }): TextRun & { from: number } => ({
			from,
			text: text.slice(from, to),
			kind: 'unread',
			word: m.try_unread({}, { locale: lang }),
		})),
	];
	return runs.sort((a, b) => a.from - b.from);
}

function understood(deadline: ReadDeadline, lang: Language): LocalText[] {
	const languages = WORDING_LANGUAGES.toSorted((a, b) => Number(b === lang) - Number(a === lang));
	const forms = new Map<string, Language>();
	for (const own of languages) {
		const words = deadlineWords(deadline, own);
		if (!forms.has(words)) forms.set(words, own);
	}
	return [...forms].map(([text, own]) => ({ text, lang: own }));
}

/** Reads a wording and says it in words; `x` is the day that the reader gives to X. */
export function wordingView(text: string, x: Period | null, lang: Language): WordingView {
	const locale = { locale: lang };
	const reading = readWording(text);
	const { readings, differences } = wordingResult(reading, x);
	const resultWords = ({ resolution, days, statement }: ReadingResult['statements'][number]) => {
		if (resolution.kind === 'due') return formatPeriodWords(resolution.on, lang);
		if (resolution.kind === 'waiting') return m.try_no_result({}, locale);
		return days.length > 0 || statement.deadline.kind !== 'recurring' ? '' : m.try_continues({}, locale);
	};
	return {
		runs: runsOf(text, reading, lang),
		readings: readings.map(({ statements }) => ({
			statements: statements.map((result) => ({
				normal: understood(result.statement.deadline, lang),
				event: result.statement.deadline.kind === 'relative' ? result.statement.deadline.event : '',
				result: resultWords(result),
				days:
					result.resolution.kind === 'due'
						? []
						: result.days.flatMap((day) => {
								const period = parsePeriod(day);
								return period ? [formatDay(period.first, lang)] : [];
							}),
				steps:
					result.resolution.kind === 'due'
						? result.resolution.steps.map((step) => stepWords(step, eventOf(result, lang), null, lang))
						: [],
				replaced: result.replaced,
				approvedIn: result.statement.approvedIn,
			})),
		})),
		unread: reading.unread.map(({ from, to }) => text.slice(from, to)),
		problems: [
			...reading.problems.map(({ problem, from, to }) =>
				wordingSentence(problem, { text: text.slice(from, to) }, lang),
			),
			...differences.map(({ printed, due }) =>
				wordingSentence(
					'printed-differs',
					{
						text: '',
						printed: formatPeriodWords(printed, lang),
						due: formatPeriodWords(due, lang),
					},
					lang,
				),
			),
		],
	};
}

/** What X is, as the wording says it; null where it does not. */
function eventOf({ statement: { deadline } }: ReadingResult['statements'][number], lang: Language) {
	return deadline.kind === 'relative' && deadline.event !== '' ? { text: deadline.event, lang } : null;
}
