import { describe, expect, test } from 'vitest';
import { phraseOf } from '$lib/i18n/phrase';
import { EVERYTHING, select, type Selection } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import { annualReport } from '$lib/views/annual-report/annual-report';
import type { DocumentBlock, DocumentCell, DocumentTable, PaperDocument } from '$lib/views/paper/document';
import type { ReportInput } from '$lib/views/annual-report/report-parts';
import { reportInput } from '../../files/reports';

const lineText = (line: DocumentCell['lines'][number]) =>
	line.map((run) => (run.kind === 'text' ? run.text : `[${run.number}]`)).join('');
const cellText = ({ lines }: DocumentCell) => lines.map(lineText).join('\n');
const rowTexts = ({ rows }: DocumentTable) => [...rows()].map(({ cells }) => cells.map(cellText));

const blocks = ({ sections }: PaperDocument) => sections.flatMap((section) => section.blocks);

/** What stands under a heading, up to the next one of any level. */
function under(made: PaperDocument, title: string): DocumentBlock[] {
	const all = blocks(made);
	const at = all.findIndex((block) => block.kind === 'heading' && block.words.text === title);
	if (at < 0) throw new Error(`No heading ${title}`);
	const rest = all.slice(at + 1);
	const end = rest.findIndex(({ kind }) => kind === 'heading');
	return end < 0 ? rest : rest.slice(0, end);
}
const sentences = (own: readonly DocumentBlock[]) =>
	own.flatMap((block) => (block.kind === 'paragraph' ? [lineText(block.line)] : []));
const tables = (own: readonly DocumentBlock[]) =>
	own.flatMap((block) => (block.kind === 'table' ? [block.table] : []));

const made = (input: ReportInput, lang: Language = 'fr') => annualReport(input, lang);
/** The report on what a selection chooses. */
function filtered(id: string, chosen: Partial<Selection>): PaperDocument {
	const input = reportInput(id, 'fr');
	return made({
		...input,
		selected: select(input.scheduled, { ...EVERYTHING, ...chosen }),
		header: { ...input.header, filters: [phraseOf('Service : SI', 'fr')] },
	});
}
const whole = made(reportInput('ca6', 'fr'));

describe('the title page', () => {
	const first = (document: PaperDocument) =>
		(document.sections[0]?.blocks ?? []).map((block) =>
			'line' in block ? lineText(block.line) : block.kind === 'prompt' ? `[${block.name}]` : block.kind,
		);
	test('names the institution, which report on the contract it is, and leaves the meeting to be filled in', () => {
		expect(first(whole)).toEqual([
			"INAMI – Institut national d'assurance maladie-invalidité",
			'Rapport annuel 2025',
			"6e contrat d'administration (2022-2025)",
			'Rapport annuel n° 4 sur ce contrat',
			'[Date de la séance]',
			"État d'avancement au 31/12/2025",
		]);
		expect(first(made(reportInput('ca6', 'nl'), 'nl'))[0]).toBe(
			'RIZIV – Rijksinstituut voor ziekte- en invaliditeitsverzekering',
		);
	});
	test('says nothing of what the data do not know', () => {
		expect(first(made(reportInput('ca6', 'fr', '2025-S1'))).join()).not.toContain('n°');
		const input = reportInput('ca6', 'fr');
		const institution = input.dataset.services.filter(({ kind }) => kind === 'institution');
		const services = [...input.dataset.services, ...institution];
		expect(first(made({ ...input, dataset: { ...input.dataset, services } }))[0]).toBe('Rapport annuel 2025');
	});
});

describe('the engagements of earlier contracts', () => {
	const title = 'Engagements de contrats précédents encore suivis';
	test('stand between the integrated table and the conclusions, in the same columns', () => {
		const headings = blocks(whole).flatMap((block) =>
			block.kind === 'heading' && block.level === 1 ? [block.words.text] : [],
		);
		expect(headings[headings.indexOf(title) + 1]).toBe('Conclusions');
		const [table] = tables(under(whole, title));
		const [integrated] = tables(under(whole, headings[headings.indexOf(title) - 1] ?? ''));
		const heads = (one: DocumentTable | undefined) =>
			one?.head.flatMap(({ cells }) => cells.map((cell) => cellText(cell).replace(/\[\d\]/, '')));
		expect(heads(table)).toEqual(heads(integrated));
		expect(
			table && [...table.rows()].flatMap(({ kind, cells }) => (kind === 'axis' ? cells : [])).map(cellText),
		).toEqual([
			"Avenant 2021 au 5e contrat d'administration (2016-2018)",
			"Avenant 2019-2020 au 5e contrat d'administration (2016-2018)",
		]);
		const articles = table
			? rowTexts(table).map(([article = '']) => /^Article (\d+)\./.exec(article)?.[1])
			: [];
		expect(articles.filter(Boolean)).toEqual([
			'12',
			'13',
			'22',
			'29',
			'31',
			'32',
			'34',
			'35',
			'41',
			'29',
			'33',
		]);
	});
	test('have notes of their own, and no heading where there are none', () => {
		expect(whole.notes).toHaveLength(4);
		const other = made(reportInput('av2019-2020', 'fr'));
		expect(other.notes).toHaveLength(2);
		expect(() => under(other, title)).toThrow();
	});
});

describe('the rates', () => {
	test('of the year and of its semester stand beside the published number', () => {
		expect(sentences(under(whole, 'Conclusions'))).toEqual([
			'Le nombre de parties dues en 2025 est de 26, dont 26 réalisées, soit un taux de réalisation de 100,0 %.'.replaceAll(
				' %',
				'\u00a0%',
			),
			"Parmi elles, le nombre de celles dont l'échéance tombe au 2e semestre 2025 est de 12, dont 12 réalisées, soit un taux de réalisation de 100,0 %.".replaceAll(
				' %',
				'\u00a0%',
			),
			'Le rapport publié (Rapport annuel 2025) annonce 11 pour cette période, et non 12.',
			'Le tableau reprend les totaux de tout le contrat, toutes années comprises.',
		]);
	});
	test('of a selection say that they are of the selection, and are compared with nothing', () => {
		const said = sentences(under(filtered('ca6', { services: ['SI'] }), 'Conclusions'));
		expect(said.at(-1)).toBe(
			'Le tableau ne reprend que les totaux de ce que les filtres choisissent (Service : SI), toutes années comprises.',
		);
		expect(said.join()).not.toContain('publié');
		const listed = under(filtered('ca6', { services: ['SI'] }), 'Réalisations du 2e semestre 2025');
		expect(sentences(listed).join()).not.toContain('publié');
	});
	test('stand above totals without an empty column', () => {
		const [table] = tables(under(whole, 'Conclusions'));
		const [row = []] = table ? rowTexts(table) : [];
		expect(row[0]).toBe('139');
		expect(row.every((cell) => cell !== '')).toBe(true);
	});
});

describe('what was realised in the semester', () => {
	const own = under(whole, 'Réalisations du 2e semestre 2025');
	const [table] = tables(own);
	const rows = table ? rowTexts(table) : [];
	test('is numbered, and says which part each is', () => {
		expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)));
		expect(rows.map(([, name = '']) => name.split('\n', 1)[0])).toEqual([
			'Article 15 E3 (2e semestre 2025)',
			'Article 16 E2 NEW (2e semestre 2025)',
			'Article 19 E2',
			'Article 23 E1 (3e trimestre 2025)',
			'Article 23 E1 (4e trimestre 2025)',
			'Article 24 E1',
			'Article 25 E1 (2e semestre 2025)',
			'Article 26 E1 (2e semestre 2025)',
			'Article 28 E2',
			'Article 29 E1',
			'Article 33 E1 (2e semestre 2025)',
			'Article 37 E1 (Partie 4)',
		]);
	});
	test('says its source once, and at a row only what is otherwise', () => {
		expect(sentences(own)).toContain(
			'Rapport qui les annonce, sauf mention contraire : Rapport annuel 2025.',
		);
		expect(
			rows.flatMap(([, name = '', , state = '']) => (state.includes('rapport') ? [name.slice(0, 13)] : [])),
		).toEqual(['Article 28 E2']);
	});
	test('says where it differs from the published list, and which parts that may be', () => {
		const said = sentences(own);
		expect(said).toContain(
			'Le rapport publié (Rapport annuel 2025) annonce 11 pour cette période, et non 12.',
		);
		const named = (part: string) => said.filter((sentence) => sentence.includes(part)).length;
		expect(['Article 28 E2', 'Article 30 E1 (Partie 4)', 'Article 18 E3 (Partie 3)'].map(named)).toEqual([
			1, 1, 1,
		]);
		const agreeing = reportInput('ca6', 'fr');
		const lists = agreeing.lists.map((list) => ({ ...list, announced: 12 }));
		expect(sentences(under(made({ ...agreeing, lists }), 'Réalisations du 2e semestre 2025'))).toContain(
			'Le rapport publié (Rapport annuel 2025) annonce le même nombre pour cette période.',
		);
	});
});

describe('the projects that go on', () => {
	const title = 'Projets qui se poursuivent dans un contrat suivant';
	const rowsOf = (id: string) => {
		const [table] = tables(under(made(reportInput(id, 'fr')), title));
		return table ? rowTexts(table) : [];
	};
	test('are numbered pairs of which an unknown title is said to be unknown', () => {
		const rows = rowsOf('ca6');
		expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)));
		expect(rows).toHaveLength(15);
		expect(rows.find(([, from = '']) => from.startsWith('Article 26'))?.[2]).toBe(
			'7e CA, Article 33. (titre non imprimé)',
		);
		expect(rows.flat().join()).not.toContain('hors de tout contrat');
		expect(rows.flat().join()).not.toContain('article non précisé');
	});
	test('leave what goes on outside any contract to a line of its own', () => {
		expect(sentences(under(whole, title))).toEqual([
			'Suivi hors de tout contrat, donc hors de cette liste : Article 24 E1, Article 28 E2, Article 33 E1.',
		]);
	});
	test('of the amendment name no contract without an article beside one of its articles', () => {
		const vague = rowsOf('av2019-2020').filter(([, , to = '']) => to.includes('article non précisé'));
		for (const [, from = '', to = ''] of vague) {
			const contract = to.split(',', 1)[0] ?? '';
			const article = /^Article \d+/.exec(from)?.[0] ?? '';
			const same = rowsOf('av2019-2020').filter(([, other = '', there = '']) =>
				other.startsWith(`${article} `) || other.startsWith(`${article}.`)
					? there.startsWith(`${contract}, Article`)
					: false,
			);
			expect(same).toEqual([]);
		}
	});
});

test('a selection of nothing gives sentences, not tables of headings, and no notes', () => {
	const none = filtered('ca6', { text: 'no such words' });
	expect(none.notes).toEqual([]);
	expect(tables(blocks(none))).toEqual([]);
	expect(sentences(under(none, 'Conclusions')).at(-1)).toBe('Aucune partie ne répond à ces filtres.');
	for (const title of ['Tableau 1', 'Tableau 2', 'Tableau 3']) {
		const heading = blocks(none).find(
			(block) => block.kind === 'heading' && block.words.text.startsWith(title),
		);
		expect(heading?.kind === 'heading' && sentences(under(none, heading.words.text))).toEqual([
			'Aucune partie ne répond à ces filtres.',
		]);
	}
});
