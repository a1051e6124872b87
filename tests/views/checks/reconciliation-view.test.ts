import { expect, test } from 'vitest';
import { contradictions } from '$lib/domain/checks/contradictions';
import { findingGroups } from '$lib/views/checks/reconciliation-view';
import { reference, referenceContract } from '../../data/reference-data';

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
