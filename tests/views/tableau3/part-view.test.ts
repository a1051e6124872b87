import { describe, expect, test } from 'vitest';
import { partKey } from '$lib/domain/contract/keys';
import { currentDeadline, type DatedDeadline } from '$lib/domain/contract/model';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { plainText } from '$lib/i18n/phrase';
import { printedBeside } from '$lib/views/deadlines/deadline-view';
import { eventTitles } from '$lib/views/names';
import { deadlineShown, partViews } from '$lib/views/tableau3/part-view';
import { contractData, scheduled } from '../../domain/build';
import { reference, referenceContract } from '../../data/reference-data';
import { foreignWords } from '../../telling-words';

const CA6 = referenceContract('ca6').data;

function datedOf(key: string): DatedDeadline {
	const part = CA6.parts.find((candidate) => partKey(candidate) === `ca6/${key}`);
	if (!part) throw new Error(`No part ${key}`);
	return currentDeadline(part);
}

const shown = (key: string, lang: Language) => deadlineShown(datedOf(key), eventTitles(CA6, lang), lang);

describe('a deadline of the 6th contract', () => {
	test.each([
		['10/E1/1', ''],
		['10/E2/1', 'X = Mijlpalen bepaald in de visienota over de verhoogde tegemoetkoming'],
		['11/E1/1', 'X + 12 maanden, X = Publicatie van de KCE-studie (palliatieve zorg)'],
		['11/E2/1', 'X + 18 maanden, X = Goedkeuring door alle actoren van de nota over het palliatieve statuut'],
		['13/E4/1', 'elk jaar'],
		['13/E4/2', 'elk semester'],
		['14/E2/1', 'X + 12 maanden, X = Akkoord van de beleidscel over de nota regelmatig vervoer'],
		['15/E3/2', 'elk semester'],
		['16/E2/1', 'X + 15 maanden, X = Publicatie van de wet die de CTG-procedures optimaliseert'],
		['16/E2 NEW/1', 'Opvolging via semestrieel en jaarverslag'],
		['22/E1/1', 'X + 12 maanden, X = Ontvangst van de intentienota van de verzekeringsinstellingen'],
		['23/E1/1', 'elk kwartaal'],
		['27/E3/1', 'X + 12 maanden, X = Akkoord over het voorstel van algoritme'],
		['28/E2/1', 'X + 24 maanden, X = Proratis: akkoord van alle actoren van de functionele analyse'],
	])('%s is in Dutch: %s', (key, words) => {
		expect(plainText(shown(key, 'nl'))).toBe(words);
		expect(shown(key, 'nl').map(({ lang }) => lang)).toEqual(words === '' ? [] : ['nl']);
	});

	test('is as printed for those who read it, a rule for others: the Dutch slip of the French report too', () => {
		expect(shown('23/E1/1', 'fr')).toEqual([{ text: 'En permanence', lang: 'fr' }]);
		expect(shown('16/E2 NEW/1', 'fr')).toEqual([{ text: 'chaque semestre', lang: 'fr' }]);
		expect(shown('16/E2 NEW/1', 'de')).toEqual([{ text: 'jedes Semester', lang: 'de' }]);
	});

	test('whose printed words say more than its day is a quotation', () => {
		const [run, ...more] = shown('32/E3/1', 'nl');
		expect(run?.lang).toBe('fr');
		expect(run?.text).toMatch(/^30\/09\/2023, sous réserve/);
		expect(more).toEqual([]);
	});

	test('keeps its printed words within reach where others are shown, and only there', () => {
		const beside = (key: string, lang: Language) => printedBeside(datedOf(key), lang);
		expect(beside('23/E1/1', 'nl')).toEqual({ text: 'En permanence', lang: 'fr' });
		expect(beside('16/E2 NEW/1', 'fr')?.lang).toBe('nl');
		expect(beside('23/E1/1', 'fr')).toBeNull();
		expect(beside('32/E3/1', 'nl')).toBeNull();
		expect(beside('10/E1/1', 'nl')).toBeNull();
	});
});

describe.each(LANGUAGES)('every deadline of the reference data in %s', (lang) => {
	const foreign = foreignWords(lang);
	test.each(
		reference.dataset.contracts.filter(({ parts }) => parts.length > 0).map((data) => [data] as const),
	)('$contract.id: words of that language, or the wording as printed in its own', (data) => {
		const titleOf = eventTitles(data, lang);
		for (const dated of data.parts.flatMap(({ original, revisions }) => [original, ...revisions])) {
			const runs = deadlineShown(dated, titleOf, lang);
			const own = runs.filter((run) => run.lang === lang).map(({ text }) => text);
			expect(own.flatMap(foreign), dated.wording).toEqual([]);
			for (const run of runs.filter((one) => one.lang !== lang)) {
				const { deadline } = dated;
				const event = deadline.kind === 'relative' ? [titleOf(deadline.event)] : [];
				expect([{ text: dated.wording, lang: dated.wordingLanguage }, ...event]).toContainEqual(run);
			}
		}
	});
});

describe('why a part has no due day', () => {
	const described = [
		{ article: 1, name: 'E1', due: 'open: X', outcome: 'closed 2021' },
		{ article: 1, name: 'E2', due: '', outcome: 'closed 2021' },
	];
	const surroundings = { events: [{ id: 'open' }] };
	test.each([
		['fr', ['X pas fixé', 'sans échéance']],
		['nl', ['X niet vastgelegd', 'zonder streefdatum']],
	] as const)('%s: X without a day is not "no deadline"', (lang, words) => {
		const view = partViews(contractData(described, surroundings), reference.dataset, lang);
		expect(scheduled(described, surroundings).map((entry) => view(entry).noDay)).toEqual(words);
	});
});

test('a part says from which day it was revised only when its day moved', () => {
	const described = [
		{ article: 1, due: '2020-03-31', revised: ['2020-09-30'] },
		{ article: 2, due: '2020-03-31', revised: ['2020-09-30', '2020-03-31'] },
		{ article: 3, due: '2020-03-31' },
	];
	const view = partViews(contractData(described), reference.dataset, 'fr');
	expect(scheduled(described).map((entry) => view(entry).revisedFrom)).toEqual(['31/03/2020', null, null]);
});
