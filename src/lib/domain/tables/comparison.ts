import type { ContractData, Service } from '$lib/domain/contract/model';
import { isCounted, rate, tally } from '$lib/domain/contract/outcome';
import { onTimeRate, punctuality } from './punctuality';
import { isWaiting, type ScheduledPart } from '$lib/domain/time/schedule';

/** One service, axis or year beside the others, with the published rate and what it hides. */
export type ComparisonRow<Key> = {
	readonly key: Key;
	readonly number: number;
	readonly realised: number;
	readonly rate: number | null;
	readonly onTime: number;
	readonly onTimeRate: number | null;
	/** On time against the first deadline, before any revision. */
	readonly onTimeOriginal: number;
	readonly late: number;
	readonly unknown: number;
	readonly closed: number;
	/** Still to be done, X known or not needed; `calledLate` is part of it. */
	readonly open: number;
	readonly calledLate: number;
	readonly waiting: number;
	/** On an earlier day: the data do not say how far they were. */
	readonly undecided: number;
};

/** The figures of a set of parts; parts that are not counted are left out. */
export function comparisonRow<Key>(key: Key, entries: readonly ScheduledPart[]): ComparisonRow<Key> {
	const counted = entries.filter(({ part }) => isCounted(part));
	const counts = tally(counted.map(({ part }) => part));
	const current = punctuality(counted, 'current');
	return {
		key,
		...counts,
		rate: rate(counts),
		onTime: current.onTime,
		onTimeRate: onTimeRate(current),
		onTimeOriginal: punctuality(counted, 'original').onTime,
		late: current.late,
		unknown: current.unknown,
		closed: current.closed,
		open: current.open,
		calledLate: current.calledLate,
		waiting: counted.filter(isWaiting).length,
	};
}

/** One row per service that has counted parts. A shared part is in the row of each of its services. */
export function byService(
	services: readonly Service[],
	entries: readonly ScheduledPart[],
): ComparisonRow<string>[] {
	return services
		.map(({ id }) =>
			comparisonRow(
				id,
				entries.filter(({ part }) => part.engagement.services.includes(id)),
			),
		)
		.filter(({ number }) => number > 0);
}

/** One row per axis, in order. */
export function byAxis({ axes }: ContractData, entries: readonly ScheduledPart[]): ComparisonRow<number>[] {
	return axes.map((axis) =>
		comparisonRow(
			axis.number,
			entries.filter(({ part }) => part.engagement.article.axis?.number === axis.number),
		),
	);
}
