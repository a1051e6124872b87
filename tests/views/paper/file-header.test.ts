import { expect, test } from 'vitest';
import { parseDay, parsePeriod } from '$lib/domain/time/calendar';
import { definition } from '$lib/i18n/definitions';
import { plainText, phraseOf } from '$lib/i18n/phrase';
import { fileHeader, headerLines, asOfDay, viewContext } from '$lib/views/paper/file-header';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, report } from '../../domain/build';

const { data } = referenceContract('ca6');
const day = parseDay('2025-12-31');
const tried = parsePeriod('2026-03');
const [event] = data.events;
const table = { title: phraseOf('Tableau', 'fr'), order: '', address: 'https://jalon.example/fr' };

function lines(labels: readonly string[], given = new Map(), lang: 'fr' | 'nl' = 'fr') {
	if (!day) throw new Error('no day');
	const active = labels.map((label) => ({ label: phraseOf(label, lang), without: '' }));
	const held = viewContext(data, reference.dataset, active, given, day, lang);
	return {
		held,
		values: new Map(headerLines(held, table).map(({ name, value }) => [name, plainText(value)])),
	};
}

test('a file says its contract, filters, day, reports and address', () => {
	const { held, values } = lines(['Service : SI', 'Axe : 2']);
	expect(held.day).toBe('2025-12-31');
	expect(values.get('Filtres')).toBe('Service : SI · Axe : 2');
	expect(values.get('Situation au')).toBe('31/12/2025');
	expect(values.get('Contrat')).toBe(data.contract.title.fr);
	expect(values.get('Source')).toContain('2025');
	expect(values.get('Adresse')).toBe('https://jalon.example/fr');
	expect(values.has('Ordre')).toBe(false);
});

test('without a filter it says so, and a day tried for an event is among the filters', () => {
	expect(lines([], new Map(), 'nl').values.get('Filters')).toBe('geen, alles is opgenomen');
	const { values } = lines([], new Map([[event?.id, tried]]));
	expect(values.get('Filtres')).toContain('mars 2026');
});

test('the definitions of a table go with it, in the language of the file', () => {
	const { held } = lines([], new Map(), 'nl');
	expect(fileHeader(held, { ...table, title: 'Tableau', definitions: ['rate'] }).definitions).toEqual([
		definition('rate', 'nl'),
	]);
});

test('an earlier day says that it was put together, and how many parts it cannot tell', () => {
	const { held } = lines([], new Map(), 'nl');
	const note = (context: typeof held) =>
		plainText(headerLines(context, table).find(({ name }) => name === 'Opmerking')?.value ?? []);
	expect(note(held)).toBe('');
	expect(note(asOfDay(held, { undecided: 0, withoutReport: false }))).toMatch(/^[^.]*31\/12\/2025[^.]*\.$/);
	expect(note(asOfDay(held, { undecided: 3, withoutReport: false }))).toContain('Voor 3 delen');
	expect(note(asOfDay(held, { undecided: 3, withoutReport: false }))).not.toContain('RAG');
	expect(note(asOfDay(held, { undecided: 0, withoutReport: true }))).toMatch(/RAG.*niet bekend/);
});

test('a file names the reports of all engagements of its contract, those of which no part is left too', () => {
	if (!day) throw new Error('no day');
	const own = contractData([
		{ name: 'E1', report: 'r1' },
		{ name: 'E2', report: 'r2' },
	]);
	const reports = ['r1', 'r2', 'r3'].map((id) => ({
		...report(id, '2020-12-31'),
		title: { fr: `Rapport ${id}`, nl: '' },
	}));
	const dataset = { ...reference.dataset, contracts: [own], reports };
	const held = viewContext({ ...own, parts: own.parts.slice(0, 1) }, dataset, [], new Map(), day, 'fr');
	expect(plainText(held.source)).toBe('Rapport r1, Rapport r2');
});
