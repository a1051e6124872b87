import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { asOf } from '$lib/domain/history/as-of';
import { byService, comparisonRow } from '$lib/domain/tables/comparison';
import { contradictions } from '$lib/domain/checks/contradictions';
import { engagementName } from '$lib/domain/contract/model';
import { isCounted } from '$lib/domain/contract/outcome';
import { listFaults, printedFaults } from '$lib/domain/checks/printed';
import { cellKey, computedCells } from '$lib/domain/checks/reconciliation';
import { schedule } from '$lib/domain/time/schedule';
import { day } from '../domain/build';
import { reference, referenceContract } from './reference-data';

/** What the control page says of the reference data, and the same figures in a second way. */

const CONTRACTS = ['av2019-2020', 'ca6'];

function findings(id: string) {
	const { data, scheduled } = referenceContract(id);
	const reports = new Map(reference.dataset.reports.map((report) => [report.id, report]));
	const { statements, legends } = reference;
	return contradictions(scheduled, { data, reports, statements, legends }).map(
		({ code, engagement, part, detail, statement }) => {
			const name = `${engagement.article.number} ${engagementName(engagement)}`;
			const more = statement?.said ?? detail;
			return [code, part ? `${name}/${part.number}` : name, more].join(' ').trim();
		},
	);
}

test('the statements of the amendment 2019-2020 that contradict their count', () => {
	expect(findings('av2019-2020')).toMatchInlineSnapshot(`
		[
		  "realised-after-report 9 E1/1",
		  "realised-after-report 11 E1/3",
		  "realised-after-report 12 E2/1",
		  "realised-after-report 20 E1/1",
		  "realised-after-report 28 E1/1",
		  "realised-after-report 31 E1/1",
		  "realised-after-report 37 E1/1",
		  "reported-before-realised 10 E1/1",
		  "reported-before-realised 16 E5/1",
		  "reported-before-realised 17 E2/1",
		  "reported-before-realised 21 E1/1",
		  "reported-before-realised 25 E1/1",
		  "reported-before-realised 25 E2/1",
		  "reported-before-realised 25 E3/1",
		  "reported-before-realised 31 E2/1",
		  "reported-before-realised 42 E1 NEW/1",
		  "closed-counted-realised 9 E2/2",
		  "due-after-contract 11 E1/3",
		  "due-after-contract 12 E2/1",
		  "due-after-contract 12 E3/1",
		  "due-after-contract 18 E2/1",
		  "due-after-contract 22 E3/1",
		  "due-after-contract 22 E4 NEW/1",
		  "due-after-contract 25 E3/1",
		  "due-after-contract 30 E2/1",
		  "due-after-contract 31 E1/1",
		  "due-after-contract 31 E5 NEW/1",
		  "due-after-contract 32 E1 NEW/1",
		  "realised-late-green 9 E1/1",
		  "realised-late-green 10 E1/1",
		  "realised-late-green 11 E5/1",
		  "realised-late-green 13 E1/1",
		  "realised-late-green 13 E2/1",
		  "realised-late-green 13 E3/1",
		  "realised-late-green 16 E1/1",
		  "realised-late-green 16 E3/1",
		  "realised-late-green 16 E5/1",
		  "realised-late-green 16 E7/1",
		  "realised-late-green 17 E2/1",
		  "realised-late-green 20 E1/1",
		  "realised-late-green 21 E1/1",
		  "realised-late-green 25 E1/1",
		  "realised-late-green 25 E2/1",
		  "realised-late-green 28 E1/1",
		  "realised-late-green 31 E2/1",
		  "realised-late-green 37 E1/1",
		  "realised-late-green 42 E1 NEW/1",
		  "rag-red-without-cause 15 E2 R",
		  "rag-red-without-cause 40 E1 R",
		  "rag-missing 10 E2",
		  "rag-missing 22 E2",
		  "rag-not-in-legend 42 E3 G",
		  "x-unknown-counted 24 E1/1 2020",
		  "deadline-not-printed 15 E4/1",
		  "deadline-not-printed 15 E4/2",
		  "deadline-not-printed 16 E5/2",
		  "deadline-not-printed 23 E1/1",
		  "deadline-not-printed 23 E1/2",
		  "said-otherwise 9 E2/2 without-object",
		  "said-otherwise 10 E1/1 still-to-do",
		  "said-otherwise 13 E1/1 partly",
		  "said-otherwise 13 E2/1 partly",
		  "said-otherwise 13 E3/1 partly",
		  "said-otherwise 15 E3/1 partly",
		  "said-otherwise 16 E5/2 partly",
		  "said-otherwise 17 E2/1 still-to-do",
		  "said-otherwise 18 E3/1 insufficient",
		  "said-otherwise 23 E1/2 still-to-do",
		  "said-otherwise 24 E1/1 not-due",
		  "said-otherwise 37 E1/1 without-result",
		  "said-otherwise 38 E1/1 partly",
		  "said-otherwise 42 E1 NEW/1 without-result",
		  "said-otherwise 42 E3/1 partly",
		]
	`);
});

test('the statements of the 6th contract that contradict their count', () => {
	expect(findings('ca6')).toMatchInlineSnapshot(`
		[
		  "realised-before-contract 14 E1/1",
		  "realised-before-contract 14 E2/1",
		  "realised-after-report 29 E1/1",
		  "reported-before-realised 12 E1/1",
		  "reported-before-realised 12 E3/1",
		  "reported-before-realised 17 E2/1",
		  "reported-before-realised 17 E3/1",
		  "reported-before-realised 23 E2/1",
		  "reported-before-realised 30 E1/4",
		  "reported-before-realised 34 E2/1",
		  "period-after-report 13 E4/3",
		  "closed-counted-realised 11 E2/1",
		  "closed-counted-realised 19 E2/1",
		  "closed-counted-realised 24 E1/1",
		  "due-after-contract 29 E1/1",
		  "realised-late-green 17 E1/1",
		  "realised-late-green 17 E2/1",
		  "realised-late-green 20 E4/1",
		  "realised-late-green 21 E1/1",
		  "realised-late-green 23 E2/1",
		  "realised-late-green 25 E2/1",
		  "rag-missing 12 E2",
		  "rag-missing 12 E3",
		  "rag-not-in-legend 37 E1 G",
		  "cause-without-red 11 E2 external",
		  "cause-without-red 24 E1 external",
		  "cause-without-red 25 E2 internal",
		  "x-unknown-counted 10 E2/1 2025",
		  "x-unknown-counted 10 E4/1 2025",
		  "x-unknown-counted 11 E2/1 2025",
		  "x-unknown-counted 14 E2/1 2021",
		  "x-unknown-counted 22 E1/1 2024",
		  "x-unknown-counted 28 E2/1 2025",
		  "x-unknown-counted 29 E3/1 waiting",
		  "x-unknown-counted 34 E2/1 2024",
		  "x-unknown-counted 36 E2/1 2023",
		  "deadline-not-printed 30 E1/4",
		  "deadline-not-printed 31 E1/4",
		  "said-otherwise 10 E4/1 still-to-do",
		  "said-otherwise 11 E2/1 without-result",
		  "said-otherwise 14 E1/1 partly",
		  "said-otherwise 14 E1 NEW/3 partly",
		  "said-otherwise 14 E2/1 partly",
		  "said-otherwise 16 E2 NEW/3 still-to-do",
		  "said-otherwise 18 E3/2 partly",
		  "said-otherwise 19 E2/1 without-result",
		  "said-otherwise 24 E1/1 insufficient",
		  "said-otherwise 29 E1/1 still-to-do",
		  "said-otherwise 33 E1/7 partly",
		]
	`);
});

test('there are at least 25 distinct findings in each report, each only once', () => {
	for (const id of CONTRACTS) {
		const found = findings(id);
		expect(new Set(found).size).toBe(found.length);
		expect(found.length).toBeGreaterThanOrEqual(25);
	}
});

test('the printed tables by themselves', () => {
	const faults = CONTRACTS.flatMap((id) => [
		...printedFaults(reference.published.filter(({ contract }) => contract === id)),
		...listFaults(reference.lists.filter(({ contract }) => contract === id)).map(({ fault }) => fault),
	]);
	const lines = faults.map(
		({ code, at, printed, expected }) =>
			`${code} ${cellKey(at)}: ${Number(printed.toFixed(3))}, not ${Number(expected.toFixed(3))}`,
	);
	expect(lines).toMatchInlineSnapshot(`
		[
		  "row-sum av2019-2020|realisation|total|T1|number: 7, not 8",
		  "row-sum av2019-2020|realisation|total|T2|number: 21, not 23",
		  "row-sum av2019-2020|realisation|total|T4|number: 54, not 56",
		  "column-sum av2019-2020|realisation|total|total|number: 109, not 104",
		  "rate-above-one av2019-2020|realisation|total|T1|rate: 1.14, not 1",
		  "tables-differ av2019-2020|overview|total|total|realised: 82, not 83",
		  "list-length av2019-2020|overview|deadlines-article-16|total|number: 8, not 7",
		  "list-length ca6|overview|s2-2025|total|number: 11, not 10",
		  "list-length ca6|overview|deadlines-article-30|total|number: 4, not 3",
		  "list-length ca6|overview|deadlines-article-31|total|number: 4, not 3",
		]
	`);
});

// The on-time rates once more, from the rows of the files and with days as texts.

type Row = Readonly<Record<string, string>>;
const rowsOf = (path: string): Row[] =>
	Papa.parse<Row>(readFileSync(`data/${path}`, 'utf8'), {
		delimiter: ';',
		header: true,
		skipEmptyLines: true,
	}).data;
const cell = (row: Row | undefined, column: string) => row?.[column] ?? '';

const pad = (number: number) => String(number).padStart(2, '0');
const monthEnd = (year: number, month: number) =>
	`${year}-${pad(month)}-${pad(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;

/** First and last day of a period as texts, null for any other text. */
function span(text: string): readonly [first: string, last: string] | null {
	const match = /^(\d{4})(?:-(?:(\d\d)(?:-(\d\d))?|Q(\d)|S(\d)))?$/.exec(text);
	if (!match) return null;
	const [, year = '', month, dayOfMonth, quarter, semester] = match;
	if (dayOfMonth !== undefined) return [text, text];
	const [from, to] =
		month !== undefined
			? [Number(month), Number(month)]
			: quarter !== undefined
				? [3 * Number(quarter) - 2, 3 * Number(quarter)]
				: semester !== undefined
					? [6 * Number(semester) - 5, 6 * Number(semester)]
					: [1, 12];
	return [`${year}-${pad(from)}-01`, monthEnd(Number(year), to)];
}

/** The day so many months after a day, at most the last of its month. */
function monthsAfter(text: string, months: number): string {
	const [year = 0, month = 0, dayOfMonth = 0] = text.split('-').map(Number);
	const at = year * 12 + month - 1 + months;
	const end = monthEnd(Math.floor(at / 12), (at % 12) + 1);
	const same = `${end.slice(0, 8)}${pad(dayOfMonth)}`;
	return same < end ? same : end;
}

/** The parts of a contract as rows, each with the last day on which it is due, if it has one. */
function dueRows(id: string) {
	const key = (row: Row) =>
		['article', 'engagement', 'variant', 'part'].map((column) => cell(row, column)).join('/');
	const parts = rowsOf(`${id}/parts.csv`);
	const revisions = Map.groupBy(rowsOf(`${id}/revisions.csv`), key);
	const events = new Map(rowsOf(`${id}/events.csv`).map((row) => [cell(row, 'event'), row]));
	/** `18/E2/1` as in the column `follows`. */
	const followed = new Map(
		parts.map((row) => {
			const name = [cell(row, 'engagement'), cell(row, 'variant')].filter(Boolean).join(' ');
			return [`${cell(row, 'article')}/${name}/${cell(row, 'part')}`, row];
		}),
	);
	function dayOfX(event: string): string {
		const row = events.get(event);
		const stated = cell(row, 'day');
		return stated === '' ? cell(followed.get(cell(row, 'follows')), 'ended_on') : stated;
	}
	function dueOf(row: Row): string | null {
		const deadline = cell(row, 'deadline');
		const calendar = span(deadline);
		if (calendar) return calendar[1];
		const [, quarter, sum] = /^(?:Q(\d) of )?(X(?: [+-] \d+ \w+)*)$/.exec(deadline) ?? [];
		const x = span(dayOfX(cell(row, 'event')));
		if (sum === undefined || !x) return null;
		const months = [...sum.matchAll(/\+ (\d+) (month|year)/g)].reduce(
			(total, [, count, unit]) => total + Number(count) * (unit === 'year' ? 12 : 1),
			0,
		);
		// What is known to the month stays so.
		const due = monthsAfter(x[1], months);
		const [year = 0, month = 0] = due.split('-').map(Number);
		if (quarter !== undefined) return monthEnd(year, 3 * Number(quarter));
		return x[0] === x[1] ? due : monthEnd(year, month);
	}
	return parts.map((row) => ({
		row,
		original: dueOf(row),
		current: dueOf(revisions.get(key(row))?.at(-1) ?? row),
	}));
}

/** Number, on time against the current deadline and against the first one, of all counted parts and per service. */
function counted(id: string) {
	const engagements = new Map(
		rowsOf(`${id}/engagements.csv`)
			.filter((row) => cell(row, 'standing') === 'counted')
			.map((row) => [
				['article', 'engagement', 'variant'].map((column) => cell(row, column)).join('/'),
				cell(row, 'services').split('/'),
			]),
	);
	const found = dueRows(id).flatMap(({ row, original, current }) => {
		const services = engagements.get(
			['article', 'engagement', 'variant'].map((column) => cell(row, column)).join('/'),
		);
		if (!services) return [];
		const ended = cell(row, 'outcome') === 'realised' ? (span(cell(row, 'ended_on'))?.[1] ?? null) : null;
		const inTime = (due: string | null) => ended !== null && due !== null && ended <= due;
		return { services, onTime: inTime(current), onTimeOriginal: inTime(original) };
	});
	const figures = (own: typeof found) => [
		own.length,
		own.filter(({ onTime }) => onTime).length,
		own.filter(({ onTimeOriginal }) => onTimeOriginal).length,
	];
	const services = new Set(found.flatMap((one) => one.services));
	return {
		all: figures(found),
		services: Object.fromEntries(
			[...services].map((service) => [
				service,
				figures(found.filter((one) => one.services.includes(service))),
			]),
		),
	};
}

describe.each(CONTRACTS)('punctuality of %s', (id) => {
	const { scheduled } = referenceContract(id);
	const second = counted(id);

	test('as a whole is what a second count over the rows gives', () => {
		const row = comparisonRow('all', scheduled);
		expect([row.number, row.onTime, row.onTimeOriginal]).toEqual(second.all);
		expect(row.onTimeRate).toBe((second.all[1] ?? 0) / (second.all[0] ?? 0));
	});

	test('per service is what a second count over the rows gives', () => {
		const rows = byService(reference.dataset.services, scheduled);
		expect(
			Object.fromEntries(
				rows.map(({ key, number, onTime, onTimeOriginal }) => [key, [number, onTime, onTimeOriginal]]),
			),
		).toEqual(second.services);
		for (const { number, onTime, onTimeRate } of rows) expect(onTimeRate).toBe(onTime / number);
	});
});

test('the on-time figures: on time, on time against the first deadline, number', () => {
	const lines = CONTRACTS.flatMap((id) => {
		const { all, services } = counted(id);
		return Object.entries({ all, ...services }).map(
			([name, [number, onTime, original]]) => `${id} ${name}: ${onTime}, ${original} of ${number}`,
		);
	});
	expect(lines).toMatchInlineSnapshot(`
		[
		  "av2019-2020 all: 31, 30 of 109",
		  "av2019-2020 SSS: 10, 10 of 51",
		  "av2019-2020 SI: 7, 6 of 25",
		  "av2019-2020 SECM: 7, 7 of 19",
		  "av2019-2020 DGGS: 3, 3 of 8",
		  "av2019-2020 FAGG: 3, 3 of 8",
		  "av2019-2020 SGS: 1, 1 of 7",
		  "av2019-2020 SCA: 4, 4 of 6",
		  "av2019-2020 FAM: 2, 2 of 3",
		  "ca6 all: 27, 27 of 139",
		  "ca6 SSS: 17, 17 of 87",
		  "ca6 SCA: 3, 3 of 12",
		  "ca6 SGS: 3, 3 of 6",
		  "ca6 SI: 2, 2 of 23",
		  "ca6 SECM: 2, 2 of 11",
		  "ca6 FAM: 2, 2 of 11",
		  "ca6 INAMI: 0, 0 of 2",
		]
	`);
});

// As of a day.

const REPORT_DAYS = [
	['av2019-2020', '2021-03-16', '2020-03-16'],
	['ca6', '2026-01-30', '2025-01-30'],
] as const;

describe.each(REPORT_DAYS)('%s as of a day', (id, out, yearBefore) => {
	const { data, scheduled } = referenceContract(id);
	const then = (on: string) => asOf(data, reference.dataset.reports, day(on));
	const figures = (state: typeof data, entries: typeof scheduled) =>
		[...computedCells(state, entries)].map(([key, { value }]) => [key, value]);

	test('is out on the day that the data give', () => {
		const days = reference.dataset.reports.filter((report) => report.contract === id && report.day);
		expect(days.map((report) => report.day?.first.toString())).toEqual([out]);
	});

	test.each([out, '2030-01-01'])('on %s both tables are the present ones', (on) => {
		const { data: state, undecided } = then(on);
		expect(undecided).toEqual([]);
		expect(figures(state, schedule(state))).toEqual(figures(data, scheduled));
	});

	test('a year before, the tables are others', () => {
		const state = then(yearBefore).data;
		expect(figures(state, schedule(state))).not.toEqual(figures(data, scheduled));
	});
});

test('a year before the report so many counted parts are undecided, and so many are surely realised', () => {
	const stated = REPORT_DAYS.map(([id, , yearBefore]) => {
		const { data, undecided } = asOf(referenceContract(id).data, reference.dataset.reports, day(yearBefore));
		const open = undecided.filter(isCounted);
		const realised = data.parts.filter(
			(part) => isCounted(part) && /^(realised|closed)$/.test(part.outcome.kind) && !open.includes(part),
		);
		return `${id} on ${yearBefore}: ${open.length} undecided, ${realised.length} realised`;
	});
	expect(stated).toMatchInlineSnapshot(`
		[
		  "av2019-2020 on 2020-03-16: 26 undecided, 27 realised",
		  "ca6 on 2025-01-30: 83 undecided, 41 realised",
		]
	`);
});
