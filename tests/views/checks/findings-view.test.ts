import { expect, test } from 'vitest';
import { contradictions } from '$lib/domain/checks/contradictions';
import { findingGroups } from '$lib/views/checks/findings-view';
import { schedule } from '$lib/domain/time/schedule';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, report } from '../../domain/build';

/** The sentences of all findings about a contract of the reference data. */
function sentences(id: string, lang: 'fr' | 'nl' | 'de'): string[] {
	const { data, scheduled } = referenceContract(id);
	const reports = new Map(reference.dataset.reports.map((report) => [report.id, report]));
	const { statements, legends } = reference;
	const found = contradictions(scheduled, { data, reports, statements, legends });
	return findingGroups(found, lang).flatMap(({ findings }) => findings.map(({ sentence }) => sentence));
}

test.each([
	['fr', 'Vert et tout réalisé, mais le texte donne une cause externe de retard.', '(colonne : X pas fixé)'],
	[
		'nl',
		'Groen en alles gerealiseerd, maar de tekst geeft een oorzaak (extern) van vertraging.',
		'X niet vastgelegd',
	],
	[
		'de',
		'Grün und alles umgesetzt, aber der Text nennt eine Ursache (extern) der Verspätung.',
		'X nicht festgelegt',
	],
] as const)('a finding names causes and columns in words of its language: %s', (lang, cause, column) => {
	const said = sentences('ca6', lang);
	expect(said).toContain(cause);
	expect(said.filter((sentence) => sentence.includes(column))).toHaveLength(1);
	expect(said.filter((sentence) => /waiting|internal|external|both/u.test(sentence))).toEqual([]);
});

test('a finding about a whole engagement has the name and the place of those about its parts, reworded or not', () => {
	const data = contractData([
		{
			name: 'E1 NEW',
			rag: 'R',
			ragPrinted: 'R',
			outcome: 'late internal',
			wording: '31/12/2020',
			report: 'r1',
		},
		{ name: 'E1 NEW', rag: 'R', ragPrinted: 'R', outcome: 'realised 2018-12-31', report: 'r1' },
	]);
	const reports = new Map([['r1', report('r1', '2020-12-31')]]);
	const found = contradictions(schedule(data), { data, reports, statements: [], legends: new Map() });
	const groups = new Map(findingGroups(found, 'fr').map(({ code, findings }) => [code, findings]));
	const [whole] = groups.get('rag-red-without-cause') ?? [];
	const [part] = groups.get('realised-before-contract') ?? [];
	expect(whole).toMatchObject({ name: 'Article 1 E1 NEW', path: 'articles/1#E1-NEW' });
	expect(part).toMatchObject({ name: 'Article 1 E1 NEW (2)', path: 'articles/1#E1-NEW' });
});
