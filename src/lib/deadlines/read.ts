import { formatPeriod, type Period } from '$lib/domain/time/calendar';
import { formatDeadline } from '$lib/domain/time/deadline';
import { Assembly, type StatedDeadline } from './assembly';
import { withoutDoubtful } from './reject-doubtful';
import { joinCalendar, joinRelatives } from './merge';
import type { Problem, Span, Token } from './tokens';
import { scan } from './scan';
import { split, withLabels } from './unread';

export type { ReadDeadline, StatedDeadline } from './assembly';
export type { Problem, Span } from './tokens';

/**
 * Reads the wording of a deadline, in French or Dutch, and says what it understood, from which part of the text, and
 * what it did not read. It never guesses: an ambiguous wording gives every reading, one that cannot be read gives a
 * problem with its place in the text.
 */

export type WordingReading = {
	/** The readings that the wording allows: several when it is ambiguous, none when it cannot be read. */
	readonly readings: readonly (readonly StatedDeadline[])[];
	/** The day of X that the wording prints. */
	readonly eventDay: Period | null;
	/** The pieces that were read, fillers included. */
	readonly pieces: readonly Token[];
	readonly unread: readonly Span[];
	readonly problems: readonly Problem[];
};

/** A wording is one cell of a table; nothing longer is read. */
export const LONGEST_WORDING = 2000;

/** Reads a wording; text longer than `LONGEST_WORDING` is not read at all and is a problem, `too-long`. */
export function readWording(text: string): WordingReading {
	const all = { from: 0, to: text.length };
	if (text.length > LONGEST_WORDING)
		return {
			readings: [],
			eventDay: null,
			pieces: [],
			unread: [all],
			problems: [{ ...all, problem: 'too-long' }],
		};
	const scanned = scan(text);
	const { folded } = scanned;
	const joined = joinCalendar(joinRelatives(scanned.pieces, folded), folded);
	const { tokens, unread } = split(withLabels(withoutDoubtful(joined, folded), folded), folded);
	const assembly = new Assembly();
	let reached = 0;
	for (const token of tokens) {
		if (token.meaning.kind === 'filler') continue;
		assembly.take(token, /^[^,;:.()&\n]*$/.test(folded.slice(reached, token.from)));
		reached = token.to;
	}
	const readings = assembly.finish();
	return {
		readings,
		eventDay: assembly.eventDay,
		pieces: tokens,
		unread,
		problems: [...assembly.problems, ...problemsOf(readings, assembly, tokens, all)],
	};
}

/** What is wrong with the wording as a whole. */
function problemsOf(
	readings: WordingReading['readings'],
	{ problems: known, tooMany }: Assembly,
	tokens: readonly Token[],
	all: Span,
): Problem[] {
	const problems: Problem[] = [];
	if (readings.length === 0 && known.length === 0 && !tooMany)
		problems.push({ ...all, problem: 'nothing-read' });
	if (readings.length > 1 || tooMany) problems.push({ ...all, problem: 'two-readings' });
	if (readings.flat().some(({ deadline }) => deadline.kind === 'relative' && deadline.event === '')) {
		const { from, to } = tokens.find(({ meaning }) => meaning.kind === 'relative') ?? all;
		problems.push({ from, to, problem: 'event-missing' });
	}
	return problems;
}

function statementText({ deadline, earliest, approvedIn }: StatedDeadline): string {
	const approved = approvedIn ? ` (${approvedIn})` : '';
	if (deadline.kind !== 'recurring') {
		const from = earliest
			?.map(({ count, unit }) => ` from ${count} ${unit}${count === 1 ? '' : 's'}`)
			.join('');
		return `${formatDeadline(deadline)}${from ?? ''}${approved}`;
	}
	const { rhythm, on, between } = deadline;
	const pad = (number: number) => String(number).padStart(2, '0');
	return [
		rhythm === null ? 'continuous' : `every ${rhythm}`,
		on ? ` on ${pad(on.month)}-${pad(on.day)}` : '',
		between ? ` in ${formatPeriod(between)}` : '',
		approved,
	].join('');
}

/**
 * The readings in one line, for test cases and comparisons: statements joined by ` & `, revisions by ` > `, alternative
 * readings by ` | `. Example: `2019-12-31 > 2020-12-31 (2019-s1) > 2021-04-30 (2020-s1)`.
 */
export function summarise({ readings }: Pick<WordingReading, 'readings'>): string {
	return readings
		.map((statements) =>
			statements
				.map((statement, at) => {
					const joint = at === 0 ? '' : statement.revision ? ' > ' : ' & ';
					return joint + statementText(statement);
				})
				.join(''),
		)
		.join(' | ');
}
