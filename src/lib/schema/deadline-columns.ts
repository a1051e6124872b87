import type { z } from 'zod';
import { WORDING_LANGUAGES, type Rhythm } from '$lib/domain/contract/vocabulary';
import { oneOfOrNothing, type deadline } from './cells';
import { column, mayBeAbsent } from './column';
import type { Fault } from './table';

/** What parts and revisions have in common: a deadline as it is worded, in our notation, and with its X. */

export const wordingLanguage = mayBeAbsent(
	column(
		oneOfOrNothing(WORDING_LANGUAGES),
		'Language of the wording, where its words do not tell; French where nothing does',
	),
);

type DeadlineCells = {
	readonly wording: string;
	readonly deadline: z.output<typeof deadline>;
	readonly event: string;
};

/**
 * What does not go together in a deadline: one with X needs its event, any other has none, and that of a continuing
 * engagement is a period of its rhythm.
 */
export function deadlineFaults(
	{ wording, deadline: stated, event }: DeadlineCells,
	rhythm: Rhythm | null,
): Fault[] {
	if (stated?.kind === 'relative')
		return event === '' ? [{ code: 'event-needed', column: 'event', value: wording }] : [];
	if (event !== '') return [{ code: 'event-not-needed', column: 'event', value: event }];
	if (stated && rhythm && stated.period.precision !== rhythm)
		return [{ code: 'rhythm-not-period', column: 'rhythm', value: rhythm }];
	return [];
}
