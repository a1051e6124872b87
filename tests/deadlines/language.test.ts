import { describe, expect, test } from 'vitest';
import { parseCalendar } from '$lib/domain/time/deadline';
import { languageOfWording } from '$lib/deadlines/language';
import { saysMoreThan } from '$lib/deadlines/adds-to-day';

describe('the language of a wording', () => {
	test.each([
		['Opvolging via semestrieel en jaarverslag', null, 'nl'],
		['uiterlijk 31 maart 2022', null, 'nl'],
		['X + 12 mois, X = accord de Van der Meer', null, 'fr'],
		['24 juin 2022', null, 'fr'],
		// Nothing tells: French, in which the reports are printed, unless the data state another.
		['rapport', null, 'fr'],
		['rapport', 'nl', 'nl'],
		['En permanence', 'nl', 'nl'],
		['31/12/2020', null, null],
		['X', 'nl', null],
		['', null, null],
	] as const)('%j, stated %j: %j', (wording, stated, language) => {
		expect(languageOfWording(wording, stated)).toBe(language);
	});
});

describe('what says no more than its day', () => {
	test.each([
		['31/3/2022', '2022-03-31', false],
		['31/03/2022', '2022-03-31', false],
		['24 juin 2022', '2022-06-24', false],
		['au plus tard le 24 juin 2022', '2022-06-24', false],
		['juin 2022', '2022-06', false],
		['24 juin 2022', '2022-06-25', true],
		['juin 2022', '2022-06-30', true],
		['30/09/2023, sous réserve de la composition de la task force', '2023-09-30', true],
		['avant le 31/03/2024', 'before 2024-03-31', true],
		['Premier lot : 31/12/2020', '2020-12-31', true],
		['31/12/2019 et 31/12/2020', '2019-12-31', true],
		['5/5/2021, soit X + 18 mois', '2021-05-05', true],
		// All of it is a day but what is not read.
		['31/12/2020, à remettre au comité', '2020-12-31', true],
		['', '2021-05-05', false],
	])('%j as %j says more: %j', (wording, text, more) => {
		const deadline = parseCalendar(text);
		if (!deadline) throw new Error(text);
		expect(saysMoreThan(wording, deadline)).toBe(more);
	});

	test('a relative deadline always does', () => {
		const deadline = { kind: 'relative', event: 'x', terms: [], snap: null, before: false } as const;
		expect(saysMoreThan('X', deadline)).toBe(true);
	});
});
