import { formatDeadline, type Deadline } from '$lib/domain/time/deadline';
import { readWording } from './read';

/**
 * Whether a wording says more than the due day or period that follows from it. "24 juin 2022" and "31/3/2022" say no
 * more than 2022-06-24 and 2022-03-31; "avant le 31/03/2024", "X + 18 mois" and anything not read in full do. An empty
 * wording does not.
 */
export function saysMoreThan(wording: string, deadline: Deadline): boolean {
	if (wording === '') return false;
	if (deadline.kind !== 'calendar' || deadline.before) return true;
	const { readings, pieces, unread, problems } = readWording(wording);
	const [statements = [], ...others] = readings;
	const [only, ...more] = statements;
	return (
		others.length + more.length + unread.length + problems.length > 0 ||
		pieces.some(({ meaning }) => meaning.kind !== 'period' && meaning.kind !== 'filler') ||
		only?.deadline.kind !== 'calendar' ||
		formatDeadline(only.deadline) !== formatDeadline(deadline)
	);
}
