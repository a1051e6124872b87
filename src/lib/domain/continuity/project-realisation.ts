import type { Statement } from '$lib/domain/checks/contradictions';
import { engagementKey, partKey } from '$lib/domain/contract/keys';
import type { Engagement, Part } from '$lib/domain/contract/model';
import { isCounted, isOpen, rate, tally, type Tally } from '$lib/domain/contract/outcome';
import { onTimeRate, punctuality } from '$lib/domain/tables/punctuality';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import type { Said } from '$lib/domain/contract/vocabulary';

/** What a project came to in its contract, as its own report counts and says. */
export type ProjectRealisation = Tally & {
	/** Realised / number, as the reports count; null when nothing is counted. */
	readonly rate: number | null;
	/** Realised on or before the deadline that counted / number. */
	readonly onTimeRate: number | null;
	/** Ended with approval, or counted realised though the text says that it ended with nothing. */
	readonly withoutResult: readonly Part[];
	/** Still to be done, or counted realised though the text says that something is missing. */
	readonly open: readonly Part[];
	/** Taken out of the contract before they were done; they are not counted. */
	readonly removed: readonly Engagement[];
};

/** What a text says of a part that ended with nothing; the other things that are said leave something to do. */
const NOTHING: ReadonlySet<Said> = new Set<Said>(['without-object', 'without-result']);

/**
 * The realisation of one project from all its parts. A part is in one list at most: what ended without result is
 * not open as well.
 */
export function projectRealisation(
	own: readonly ScheduledPart[],
	statements: readonly Statement[],
): ProjectRealisation {
	const counted = own.filter(({ part }) => isCounted(part));
	const parts = counted.map(({ part }) => part);
	const counts = tally(parts);
	const said = Map.groupBy(statements, ({ part }) => part);
	const saidOf = (part: Part) => said.get(partKey(part)) ?? [];
	const withoutResult = parts.filter(
		(part) => part.outcome.kind === 'closed' || saidOf(part).some((one) => NOTHING.has(one.said)),
	);
	const ended = new Set(withoutResult.map(partKey));
	const left = parts.filter((part) => !ended.has(partKey(part)));
	return {
		...counts,
		rate: rate(counts),
		onTimeRate: onTimeRate(punctuality(counted, 'current')),
		withoutResult,
		open: left.filter((part) => isOpen(part.outcome) || saidOf(part).length > 0),
		removed: [
			...new Map(
				own
					.map(({ part }) => part.engagement)
					.filter(({ standing }) => standing === 'removed')
					.map((engagement) => [engagementKey(engagement), engagement]),
			).values(),
		],
	};
}
