import { resolve, type KnownDay, type Resolution } from './deadline';
import { eventDays, type GivenDays } from './events';
import { currentDeadline, type ContractData, type Part } from '$lib/domain/contract/model';
import { isOpen } from '$lib/domain/contract/outcome';

/** A part with what its deadlines come to. Tables count these. */
export type ScheduledPart = {
	readonly part: Part;
	/** What the first deadline comes to, before any revision. */
	readonly original: Resolution;
	/** What each revised deadline comes to, in order. */
	readonly revised: readonly Resolution[];
	/** What the deadline that counts comes to: the last approved one. */
	readonly current: Resolution;
	/** The day of the event that the current deadline counts from, if it does and the event has one. */
	readonly eventDay: KnownDay | null;
};

const NONE_GIVEN: GivenDays = new Map();

/** Resolves every part of a contract, in the order of the data; `given` are days to try for events. */
export function schedule(data: ContractData, given: GivenDays = NONE_GIVEN): ScheduledPart[] {
	const { days } = eventDays(data.events, data.parts, given);
	const dayOf = (event: string) => days.get(event) ?? null;
	return data.parts.map((part) => {
		const { deadline } = currentDeadline(part);
		const original = resolve(part.original.deadline, dayOf);
		const revised = part.revisions.map((revision) => resolve(revision.deadline, dayOf));
		return {
			part,
			original,
			revised,
			current: revised.at(-1) ?? original,
			eventDay: deadline.kind === 'relative' ? dayOf(deadline.event) : null,
		};
	});
}

/** Whether a part is still to be done and its X has no day, at most an expected one; not late, and not an error. */
export function isWaiting({ part, current }: ScheduledPart): boolean {
	return (current.kind === 'waiting' || current.kind === 'expected') && isOpen(part.outcome);
}
