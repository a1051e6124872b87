import type { AsOf } from './as-of';
import { partKey } from '$lib/domain/contract/keys';
import { currentDeadline, type Part } from '$lib/domain/contract/model';
import { calledLate } from '$lib/domain/contract/lateness';
import { countsRealised, isCounted } from '$lib/domain/contract/outcome';
import { isSameDeadline } from '$lib/domain/time/deadline';
import { schedule } from '$lib/domain/time/schedule';

/**
 * What happened to the counted parts of a contract between two days. A part may be in several lists. `realised` goes by
 * days alone; what a report is the first to say, which its lists hold, is `realisedIn`.
 */
export type Between = {
	readonly realised: readonly Part[];
	readonly late: readonly Part[];
	readonly revised: readonly Part[];
	/** Its X got a day, so that it is due. */
	readonly dated: readonly Part[];
	/** How it stood on one of the days cannot be told. */
	readonly undecided: readonly Part[];
};

/** Whether another deadline counts, or the same day was approved once more. */
function isRevised(then: Part, after: Part): boolean {
	if (then.revisions.length !== after.revisions.length) return true;
	return !isSameDeadline(currentDeadline(then).deadline, currentDeadline(after).deadline);
}

/** Compares a contract as of two days, the earlier one first. Parts of the later state are given. */
export function between(earlier: AsOf, later: AsOf): Between {
	const before = new Map(schedule(earlier.data).map((entry) => [partKey(entry.part), entry]));
	const unsure = new Set([...earlier.undecided, ...later.undecided].map(partKey));
	const pairs = schedule(later.data).flatMap((after) => {
		const then = before.get(partKey(after.part));
		return then && isCounted(after.part) ? { then, after } : [];
	});
	const parts = (own: (pair: (typeof pairs)[number]) => boolean) =>
		pairs.filter(own).map(({ after }) => after.part);
	const sure = ({ after }: (typeof pairs)[number]) => !unsure.has(partKey(after.part));
	return {
		realised: parts(
			(pair) =>
				sure(pair) && !countsRealised(pair.then.part.outcome) && countsRealised(pair.after.part.outcome),
		),
		late: parts(
			(pair) => sure(pair) && !calledLate(pair.then.part.outcome) && calledLate(pair.after.part.outcome),
		),
		revised: parts((pair) => sure(pair) && isRevised(pair.then.part, pair.after.part)),
		dated: parts(({ then, after }) => then.current.kind !== 'due' && after.current.kind === 'due'),
		undecided: parts((pair) => !sure(pair)),
	};
}
