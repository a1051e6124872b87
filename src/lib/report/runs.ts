import type { Scheduled } from '$lib/domain/schedule';

/** Parts that stand together and share something: their engagement, their article. Never empty. */
export type Run<Shared> = { readonly shared: Shared; readonly entries: readonly Scheduled[] };

/** The runs of a list of parts in its order: what it shares may come back further down, as another run. */
export function runsOf<Shared>(
	ordered: readonly Scheduled[],
	sharedOf: (entry: Scheduled) => Shared,
): Run<Shared>[] {
	const runs: { shared: Shared; entries: Scheduled[] }[] = [];
	for (const entry of ordered) {
		const shared = sharedOf(entry);
		const last = runs.at(-1);
		if (last?.shared === shared) last.entries.push(entry);
		else runs.push({ shared, entries: [entry] });
	}
	return runs;
}

/** The runs that are the lines of Tableau 3. */
export const engagementRuns = (ordered: readonly Scheduled[]) =>
	runsOf(ordered, ({ part }) => part.engagement);
