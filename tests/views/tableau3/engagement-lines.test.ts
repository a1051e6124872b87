import { expect, it } from 'vitest';
import type { Dataset } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { plainText } from '$lib/i18n/phrase';
import { engagementLines, engagementRuns, sharedNotes } from '$lib/views/tableau3/engagement-lines';
import { contractData } from '../../domain/build';

const part = (number: number, text: string) => ({ number, inferred: { text, lang: 'fr' as const } });

it('says once what several parts have, with their numbers as runs', () => {
	const parts = [
		part(1, 'a'),
		part(2, 'a'),
		part(3, 'b'),
		part(4, 'a'),
		part(5, 'a'),
		part(6, 'a'),
		part(8, 'b'),
	];
	expect(sharedNotes(parts).map(({ note, parts: numbers }) => `${note.text}: ${numbers}`)).toEqual([
		'a: 1–2, 4–6',
		'b: 3, 8',
	]);
});

it('leaves with its part what only one has, and says nothing where nothing was inferred', () => {
	expect(sharedNotes([part(1, 'a'), part(2, 'b'), part(3, ''), part(4, '')])).toEqual([]);
});

const EMPTY: Dataset = { contracts: [], services: [], reports: [], links: [], laterStates: [] };
const DESCRIBED = [
	{ article: 1, name: 'E1', due: '2020-03-31', wording: 'au printemps' },
	{ article: 1, name: 'E2', due: '2020-01-31' },
	{ article: 1, name: 'E1', due: '2020-06-30', wording: 'au printemps' },
	{ article: 1, name: 'E1', due: '2020-09-30', wording: 'en automne' },
];
const data = contractData(DESCRIBED);

it('an engagement is one line in the order of the data, and parts of one deadline stand under it together', () => {
	const lines = engagementLines(data, EMPTY, schedule(data), 'fr');
	expect(lines.map(({ name, parts }) => `${name}: ${parts.length}`)).toEqual(['E1: 3', 'E2: 1']);
	expect(
		lines[0]?.deadlines.map(
			({ words, parts }) => `${plainText(words)}: ${parts.map(({ due }) => due).join()}`,
		),
	).toEqual(['au printemps: 31/03/2020,30/06/2020', 'en automne: 30/09/2020']);
});

it('in another order it is as many lines as it stands in places', () => {
	const names = engagementRuns(schedule(data)).map((run) => run.map(({ part }) => part.engagement.code));
	expect(names).toEqual([['E1'], ['E2'], ['E1', 'E1']]);
});
