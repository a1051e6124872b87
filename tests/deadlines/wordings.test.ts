import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatPeriod } from '$lib/domain/time/calendar';
import { readWording, summarise } from '$lib/deadlines/read';

/** A case that anyone can add: a wording and what a careful reader makes of it. See wordings/README.md. */
const Case = z.object({
	wording: z.string(),
	reading: z.string(),
	event: z.string(),
	x: z.string(),
	printed: z.string(),
	unread: z.string(),
	problems: z.string(),
});

const FOLDER = 'tests/deadlines/wordings';
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.csv'));

function casesOf(name: string) {
	const { data } = Papa.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'), {
		header: true,
		delimiter: ';',
		skipEmptyLines: true,
	});
	return z.array(Case).parse(data);
}

describe.each(files)('%s', (name) => {
	test.each(casesOf(name).map((one) => [one.wording, one] as const))('%j', (wording, expected) => {
		const read = readWording(wording);
		const { readings, eventDay, unread, problems } = read;
		const statements = readings.flat();
		const event = statements
			.flatMap(({ deadline }) =>
				deadline.kind === 'relative' && !/^x?$/i.test(deadline.event) ? [deadline.event] : [],
			)
			.at(-1);
		const printed = statements.find(({ printedDue }) => printedDue !== null)?.printedDue;
		expect({
			reading: summarise(read),
			event: event ?? '',
			x: eventDay ? formatPeriod(eventDay) : '',
			printed: printed ? formatPeriod(printed) : '',
			unread:
				expected.unread === '*'
					? unread.length > 0
						? '*'
						: ''
					: unread.map(({ from, to }) => wording.slice(from, to)).join(' / '),
			problems: [...new Set(problems.map(({ problem }) => problem))].toSorted().join(' '),
		}).toEqual({
			reading: expected.reading,
			event: expected.event,
			x: expected.x,
			printed: expected.printed,
			unread: expected.unread,
			problems: expected.problems.split(' ').filter(Boolean).toSorted().join(' '),
		});
	});
});
