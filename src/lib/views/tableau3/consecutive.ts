import { engagementKey } from '$lib/domain/contract/keys';
import type { ScheduledPart } from '$lib/domain/time/schedule';

/** Parts that stand together and share something: their engagement, their article. Never empty. */
export type Run<Shared> = { readonly shared: Shared; readonly entries: readonly ScheduledPart[] };

/** The runs of a list of parts in its order: what it shares may come back further down, as another run. */
export function runsOf<Shared>(
	ordered: readonly ScheduledPart[],
	sharedOf: (entry: ScheduledPart) => Shared,
	keyOf: (shared: Shared) => string,
): Run<Shared>[] {
	const runs: { shared: Shared; entries: ScheduledPart[] }[] = [];
	for (const entry of ordered) {
		const shared = sharedOf(entry);
		const last = runs.at(-1);
		if (last && keyOf(last.shared) === keyOf(shared)) last.entries.push(entry);
		else runs.push({ shared, entries: [entry] });
	}
	return runs;
}

/** The runs that are the lines of Tableau 3. */
export const engagementRuns = (ordered: readonly ScheduledPart[]) =>
	runsOf(ordered, ({ part }) => part.engagement, engagementKey);
