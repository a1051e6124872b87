import { articleKey, engagementKey, partKey, writeEngagementKey } from '$lib/domain/contract/keys';
import type { Dataset, Engagement, LaterState, Outcome } from '$lib/domain/contract/model';
import { calledLate } from '$lib/domain/contract/lateness';
import { articleOf } from './link-ends';
import { endOf, isOpen } from '$lib/domain/contract/outcome';
import { verdictOnEnd, type Verdict } from '$lib/domain/tables/punctuality';
import type { ScheduledPart } from '$lib/domain/time/schedule';

/** An engagement on its way through the contracts. */
export type CarriedOverStep = { readonly entry: ScheduledPart; readonly later: LaterState | null };

/** One promise that was not realised in its contract and was taken over: its steps in time order. */
export type CarriedOver = {
	readonly steps: readonly [CarriedOverStep, ...CarriedOverStep[]];
	/** Its outcome now. */
	readonly outcome: Outcome;
	/** Its end against its very first deadline. */
	readonly total: Verdict;
};

/**
 * Where each engagement goes on: in the engagement that a link names, or in those that replaced it. One that several
 * were put together in begins anew: it is not the promise of any of them.
 */
function successors({ links, contracts }: Dataset): (engagement: Engagement) => readonly string[] {
	const engagements = contracts.flatMap((data) => data.engagements);
	const known = new Set(engagements.map(engagementKey));
	const pairs = new Map<string, { from: string; to: string }>();
	const add = (from: string, to: string) => {
		if (known.has(from) && known.has(to)) pairs.set(`${from}>${to}`, { from, to });
	};
	for (const { from, to } of links)
		add(
			writeEngagementKey({ ...from, article: articleOf(from) }),
			writeEngagementKey({ ...to, article: articleOf(to) }),
		);
	for (const one of engagements)
		for (const name of one.replacedBy.split(','))
			add(engagementKey(one), `${articleKey(one.article)}/${name.trim()}`);
	const into = Map.groupBy(pairs.values(), ({ to }) => to);
	const alone = [...pairs.values()].filter(({ to }) => into.get(to)?.length === 1);
	const outOf = Map.groupBy(alone, ({ from }) => from);
	return (engagement) => (outOf.get(engagementKey(engagement)) ?? []).map(({ to }) => to);
}

/** The end of a chain: what a later report says of the part, else its own outcome. */
const outcomeOf = ({ entry, later }: CarriedOverStep): Outcome => later?.outcome ?? entry.part.outcome;

function totalOf(first: CarriedOverStep, outcome: Outcome): Verdict {
	const end = endOf(outcome);
	if (end) return verdictOnEnd(end, first.entry.original);
	return { kind: 'open', calledLate: calledLate(outcome) };
}

/**
 * The engagements that moved from one contract to the next, each from its first deadline to its end. Only what the data
 * match is followed: a link with an engagement at both ends, an engagement that names those that replaced it, and the
 * later state of a part. An engagement with several parts is not followed into another one: nothing says which part
 * became which. `entries` are the parts of all contracts, with their deadlines resolved.
 */
export function carriedOver(dataset: Dataset, entries: readonly ScheduledPart[]): CarriedOver[] {
	const next = successors(dataset);
	const states = new Map(dataset.laterStates.map((state) => [state.part, state]));
	const byName = Map.groupBy(entries, ({ part }) => engagementKey(part.engagement));
	const single = (name: string) => {
		const [entry, ...more] = byName.get(name) ?? [];
		return entry && more.length === 0 ? entry : null;
	};
	const step = (entry: ScheduledPart): CarriedOverStep => ({
		entry,
		later: states.get(partKey(entry.part)) ?? null,
	});

	/** Every way on from the last step; a chain never comes back to where it was. */
	function ways(
		steps: readonly [CarriedOverStep, ...CarriedOverStep[]],
	): (readonly [CarriedOverStep, ...CarriedOverStep[]])[] {
		const last = steps[steps.length - 1] ?? steps[0];
		const been = new Set(steps.map(({ entry }) => engagementKey(entry.part.engagement)));
		const on = next(last.entry.part.engagement).flatMap((name) => {
			const entry = been.has(name) ? null : single(name);
			return entry ? [step(entry)] : [];
		});
		return on.length === 0 ? [steps] : on.flatMap((one) => ways([...steps, one]));
	}

	const reached = new Set(entries.flatMap(({ part }) => next(part.engagement)));
	return entries
		.filter(({ part }) => !endOf(part.outcome) && !reached.has(engagementKey(part.engagement)))
		.flatMap((entry) => {
			const whole = single(engagementKey(entry.part.engagement)) !== null;
			return whole ? ways([step(entry)]) : [[step(entry)] as const];
		})
		.filter((steps) => {
			const contracts = new Set(steps.map(({ entry }) => entry.part.engagement.article.contract));
			const first = steps[0];
			return contracts.size > 1 || (first.later !== null && isOpen(first.entry.part.outcome));
		})
		.map((steps) => {
			const outcome = outcomeOf(steps[steps.length - 1] ?? steps[0]);
			return { steps, outcome, total: totalOf(steps[0], outcome) };
		});
}
