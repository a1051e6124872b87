import { describe, expect, test } from 'vitest';
import { formatPeriod } from '$lib/domain/calendar';
import { chosenPeriod, lastReported, reportPeriods, reportTitle } from '$lib/report/report-period';
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
		expect(chosenPeriod('', periods, last)?.value).toBe('2020');
		expect(chosenPeriod('2019-S1', periods, last)?.value).toBe('2019-S1');
		expect(chosenPeriod('2018', periods, last)).toBeNull();
		expect(chosenPeriod('', periods, null)?.value).toBe('2021');
		expect(chosenPeriod('', [], last)).toBeNull();
	});

	test('have the title of their kind in each language', () => {
		const [semester, year] = periods;
		expect(semester && reportTitle(semester, 'fr')).toBe('Rapport semestriel, 1er semestre 2019');
		expect(year && reportTitle(year, 'nl')).toBe('Jaarverslag 2019');
	});
});
