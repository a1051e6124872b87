import { formatPeriod } from './calendar';
import type { Resolution } from './deadline';
import type { GivenDays } from './events';
import { partKey } from '$lib/domain/contract/keys';
import type { ContractData, Part } from '$lib/domain/contract/model';
import { isCounted, tally, type Tally } from '$lib/domain/contract/outcome';
import {
	realisation,
	realisationYears,
	type RealisationRow,
	type RealisationYear,
} from '$lib/domain/tables/realisation';
import { schedule } from './schedule';

/** A part whose deadline would come to something else. */
export type DeadlineChange = { readonly part: Part; readonly now: Resolution; readonly then: Resolution };

/** A cell of Tableau 1 that would count other parts. */
export type CellChange = {
	readonly year: RealisationYear;
	readonly row: RealisationRow;
	readonly now: Tally;
	readonly then: Tally;
};

const written = (resolution: Resolution) =>
	resolution.kind === 'due' || resolution.kind === 'expected'
		? `${resolution.kind} ${formatPeriod(resolution.on)}`
		: resolution.kind;

/** What would change if events had the given days: deadlines and cells of Tableau 1. Nothing is stored. */
export function whatIf(
	data: ContractData,
	given: GivenDays,
): { deadlines: DeadlineChange[]; cells: CellChange[] } {
	const now = schedule(data);
	const then = schedule(data, given);
	const deadlines = now.flatMap((entry, at) => {
		const other = then[at];
		if (!other || written(entry.current) === written(other.current)) return [];
		return { part: entry.part, now: entry.current, then: other.current };
	});
	const years = [
		...new Set([...realisationYears(data.contract, now), ...realisationYears(data.contract, then)]),
	].sort((a, b) => a - b);
	const counted = now.some(({ part }) => isCounted(part));
	const before = counted ? realisation(years, now) : [];
	const after = counted ? realisation(years, then) : [];
	const cells = before.flatMap(({ year, row, parts }, at) => {
		const other = after[at];
		if (!other) return [];
		const keys = new Set(other.parts.map(partKey));
		const same = parts.length === keys.size && parts.every((part) => keys.has(partKey(part)));
		return same ? [] : { year, row, now: tally(parts), then: tally(other.parts) };
	});
	return { deadlines, cells };
}
