import { describe, expect, test } from 'vitest';
import { formatPeriod, parseDay, parsePeriod } from '$lib/domain/time/calendar';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/request/report-period';
import { reference, referenceContract } from '../data/reference-data';

const { data, scheduled } = referenceContract('av2019-2020');
const periods = reportPeriods(data.contract, scheduled);
const last = lastReported(data, reference.dataset);

describe('the reports of a contract', () => {
	test('are one for the first semester and one for the year, for each year in which something is due', () => {
		expect(periods.map(({ value }) => value)).toEqual([
			'2019-S1',
			'2019',
			'2020-S1',
			'2020',
			'2021-S1',
			'2021',
		]);
		expect(periods.map(({ semester }) => formatPeriod(semester)).slice(0, 2)).toEqual(['2019-S1', '2019-S2']);
	});

	test('begin with the last one that the data know, and one that does not exist is not guessed', () => {
		expect(chosenPeriod(null, periods, last)?.value).toBe('2020');
		expect(chosenPeriod('2019-S1', periods, last)?.value).toBe('2019-S1');
		expect(chosenPeriod('2018', periods, last)).toBeNull();
		expect(chosenPeriod(null, periods, null)?.value).toBe('2021');
		expect(chosenPeriod(null, [], last)).toBeNull();
	});

	test('are none before the contract began, though something was realised or due by then', () => {
		const ca6 = referenceContract('ca6');
		expect(reportPeriods(ca6.data.contract, ca6.scheduled)[0]?.value).toBe('2022-S1');
		const from = (day: string) =>
			reportPeriods({ ...data.contract, from: parsePeriod(day) }, scheduled).map(({ value }) => value)[0];
		expect([from('2019-06-29'), from('2019-06-30'), from('2019-07-01')]).toEqual([
			'2019-S1',
			'2019-S1',
			'2019',
		]);
		expect(from('2020-01-01')).toBe('2020-S1');
	});

	test.each([
		['2019-01-01', '2019-S1'],
		['2019-06-30', '2019-S1'],
		['2019-07-01', '2019'],
		['2019-12-31', '2019'],
		['2020-01-01', '2020-S1'],
		['2030-01-01', '2020'],
		['2018-12-31', '2019-S1'],
	])('without a choice, that of the day asked for: %s', (asked, value) => {
		expect(chosenPeriod(null, periods, last, parseDay(asked))?.value).toBe(value);
		expect(chosenPeriod('2020', periods, last, parseDay(asked))?.value).toBe('2020');
	});

	test('have the title of their kind in each language', () => {
		const [semester, year] = periods;
		expect(semester && reportTitle(semester, 'fr')).toBe('Rapport semestriel, 1er semestre 2019');
		expect(year && reportTitle(year, 'nl')).toBe('Jaarverslag 2019');
	});
});
