import type { Event } from '$lib/domain/contract/model';
import { formatPeriod, parseDay, parsePeriod, type Day, type Period } from '$lib/domain/time/calendar';
import type { GivenDays } from '$lib/domain/time/events';
import { PARAMETERS, takesSeveral, type Named, type ParameterName } from './parameters';
import { asSort, type Sort } from './sort';
import type { Refuse } from './wrong';

/** Reading the parameters of an address and writing them. What is read from what was written is the same again. */

/** The names of all parameters, in the order in which an address is written. */
export const PARAMETER_NAMES = Object.keys(PARAMETERS).filter((name): name is ParameterName =>
	Object.hasOwn(PARAMETERS, name),
);

/**
 * Refuses a parameter that a page or a file does not take, a slip such as `services=SI` that would show everything, and
 * one that has two values where it takes one.
 */
export function checkNames(params: URLSearchParams, takes: readonly ParameterName[], refuse: Refuse): void {
	for (const given of new Set(params.keys())) {
		const name = takes.find((one) => one === given);
		const values = [...new Set(params.getAll(given))];
		if (name === undefined) refuse({ kind: 'unknown', name: given, known: takes });
		else if (values.length > 1 && !takesSeveral(name)) refuse({ kind: 'twice', name, values });
	}
}

/** How a value may be named otherwise, and what a refusal calls those that there are. */
export type Naming<T> = {
	readonly meant?: (text: string) => string;
	readonly shown?: (value: T) => string;
};

/**
 * Reads the parameters of an address, each as what the table says it is. An empty value says nothing; one that does not
 * exist is never passed over: it is refused.
 */
export function queryReader(params: URLSearchParams, refuse: Refuse) {
	const given = (name: ParameterName) => params.getAll(name).filter((text) => text !== '');

	/** The values that are asked for, in the order of those that there are. */
	function choices<T extends string | number>(
		name: Named<'choices' | 'choice' | 'flag' | 'sort'>,
		allowed: readonly T[],
		{ meant = (text) => text, shown = String }: Naming<T> = {},
	): T[] {
		const picked = new Set<T>();
		for (const value of given(name)) {
			const known = allowed.find((candidate) => String(candidate) === meant(value));
			if (known === undefined) refuse({ kind: 'no-choice', name, value, allowed: allowed.map(shown) });
			else picked.add(known);
		}
		return allowed.filter((candidate) => picked.has(candidate));
	}

	/** What `parse` makes of a value; null when there is none. */
	function dated<T>(name: ParameterName, parse: (text: string) => T | null): T | null {
		const [value] = given(name);
		if (value === undefined) return null;
		const found = parse(value);
		if (found === null) refuse({ kind: 'no-day', name, value });
		return found;
	}

	return {
		choices,
		choice: <T extends string>(name: Named<'choice'>, allowed: readonly T[]): T | null =>
			choices(name, allowed)[0] ?? null,
		flag: (name: Named<'flag'>): boolean => choices(name, ['1']).length > 0,
		text: (name: Named<'text'>): string => params.get(name) ?? '',
		day: (name: Named<'day'>): Day | null => dated(name, parseDay),
		period: (name: Named<'period'>): Period | null => dated(name, parsePeriod),
		sort(name: Named<'sort'>, allowed: readonly string[]): Sort | null {
			const [value] = choices(name, allowed);
			return value === undefined ? null : asSort(value);
		},
		/** The days to try for events: `if=action-plan-received:2026-03-15`. The last one of an event counts. */
		assumed(name: Named<'assumed'>, events: readonly Event[]): GivenDays {
			const days = new Map<string, Period>();
			for (const value of params.getAll(name)) {
				const [id = '', text = '', ...more] = value.split(':');
				const day = more.length === 0 ? parsePeriod(text) : null;
				if (day && events.some((event) => event.id === id)) days.set(id, day);
				else refuse({ kind: 'no-assumption', value, event: events[0]?.id });
			}
			return days;
		},
	};
}
export type QueryReader = ReturnType<typeof queryReader>;

/** The days to try as an address writes each of them. */
export function assumedValues(days: GivenDays): string[] {
	return [...days].map(([event, day]) => assumedValue(event, formatPeriod(day)));
}

const assumedValue = (event: string, day: string) => `${event}:${day}`;

/**
 * The query after the form of a page without scripts, which sends `event` and `day`: these become `if`, in the place of
 * the day that was tried for the event before. Without a day none is tried for it any more.
 */
export function triedQuery(address: URLSearchParams, event: string, day: Day | null): string {
	const params = new URLSearchParams(address);
	const others = params.getAll('if').filter((one) => !one.startsWith(assumedValue(event, '')));
	for (const name of ['event', 'day', 'if']) params.delete(name);
	for (const one of [...others, ...(day ? [assumedValue(event, day.toString())] : [])])
		params.append('if', one);
	return readable(params);
}

/** What an address can hold: values, a flag, or nothing. */
export type Written = readonly (string | number)[] | string | number | boolean | null;
export type QueryValues = { readonly [Name in ParameterName]?: Written };

function textsOf(value: Written | undefined): string[] {
	if (typeof value === 'boolean') return value ? ['1'] : [];
	return [value ?? []].flat().map(String).filter(Boolean);
}

/** The query of some values, empty or beginning with `?`, always in the order of the table. */
export function writeQuery(values: QueryValues): string {
	const pairs = PARAMETER_NAMES.flatMap((name) => textsOf(values[name]).map((text) => [name, text]));
	return readable(new URLSearchParams(pairs));
}

/** `line=ca6/29` and `if=event:2026` stay readable: a slash and a colon may stand in a query as they are. */
function readable(params: URLSearchParams): string {
	const query = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
	return query === '' ? '' : `?${query}`;
}

/** A query with what has to stay of the address: the day, the order, the columns. */
export function keepInQuery(query: string, address: URLSearchParams, names: readonly string[]): string {
	const params = new URLSearchParams(query);
	for (const name of names) for (const value of address.getAll(name)) params.append(name, value);
	return params.size > 0 ? `?${params.toString()}` : '';
}
