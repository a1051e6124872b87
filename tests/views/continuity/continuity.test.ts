import { describe, expect, it, test } from 'vitest';
import { continuityFindings } from '$lib/domain/continuity/findings';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { projectRealisation } from '$lib/domain/continuity/project-realisation';
import { carriedOver } from '$lib/domain/continuity/carried-over';
import { isCounted, tally } from '$lib/domain/contract/outcome';
import { schedule } from '$lib/domain/time/schedule';
import { succession } from '$lib/domain/continuity/succession';
import { tableToCsv } from '$lib/files/csv';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { plainText } from '$lib/i18n/phrase';
import { continuityFindingViews, sidesSentence } from '$lib/views/continuity/continuity-text';
import { continuityWords } from '$lib/views/continuity/continuity-words';
import { movedViews } from '$lib/views/continuity/carried-over-view';
import { projectLineView } from '$lib/views/continuity/article-links';
import { reportTitles } from '$lib/views/names';
import { successionRecords } from '$lib/views/continuity/succession-record';
import {
	successionTable,
	kindWord,
	successionGroups,
	successionLines,
} from '$lib/views/continuity/succession-table';
import { reference, referenceContract } from '../../data/reference-data';

const { dataset, statements } = reference;
const graph = continuityGraph(dataset);
const entries = dataset.contracts.flatMap((data) => schedule(data));

function line(key: string, lang: Language) {
	return projectLineView(
		graph,
		key,
		continuityWords(graph, dataset, lang),
		(node) => {
			const own = entries
				.map(({ part }) => part)
				.filter(({ engagement: { article } }) => `${article.contract}/${article.number}` === node.key);
			return tally(own.filter(isCounted));
		},
		lang,
	);
}

describe('the line of a project in words', () => {
	it('gives what the data hold, and says of the rest that they do not', () => {
		const shown = line('ca6/27', 'fr').map(({ text, place, realisation, href }) => [
			plainText(text),
			place,
			realisation.replaceAll(/\s/gu, ' '),
			href,
		]);
		expect(shown).toEqual([
			[
				'Avenant 2019-2020, Article 23',
				'earlier',
				expect.stringMatching(/% réalisé/u),
				'/fr/contracts/av2019-2020/articles/23',
			],
			['Avenant 2021, Article 27', 'earlier', 'Réalisation : pas dans les données', null],
			['6e CA, Article 27', 'this', '100,0 % réalisé (5 sur 5)', '/fr/contracts/ca6/articles/27'],
			['7e CA, Article 22', 'later', "Réalisation : rien n'est compté", '/fr/contracts/ca7/articles/22'],
		]);
	});

	test.each(LANGUAGES)('every link of the line names its source, in %s', (lang) => {
		const links = line('ca6/29', lang).flatMap((item) => item.links);
		expect(links.length).toBeGreaterThan(7);
		for (const { sources } of links) expect(sources.map(({ text }) => text)).not.toContain('');
	});

	it('says of a link without a number that the other contract gives it', () => {
		const [item] = line('av2019-2020/10', 'fr').filter(({ place }) => place === 'this');
		expect(item?.links.flatMap(({ sources }) => sources.map(({ kind }) => kind))).toEqual([
			"engagement transféré, sans numéro, précisé par l'autre contrat",
			'la suite le dit',
		]);
	});

	it('names the point of an article that a cell cites', () => {
		const [item] = line('ca5/16', 'fr').filter(({ place }) => place === 'this');
		expect(plainText(item?.links[0]?.sources[0]?.text ?? [])).toContain('(16.7)');
	});
});

test('an engagement that moved, in words', () => {
	const moved = carriedOver(dataset, entries).filter(({ steps }) =>
		steps.some(({ entry }) => entry.part.engagement.article.number === 22),
	);
	const [view] = movedViews(moved, continuityWords(graph, dataset, 'fr'), reportTitles(dataset, 'fr'), 'fr');
	expect(view?.total).toBe('Retard total sur la première échéance : 642 jours');
	expect(view?.steps.map(({ name, href, first, on }) => [plainText(name), href, first, on])).toEqual([
		[
			'Avenant 2019-2020, Article 18 E2',
			'/fr/contracts/av2019-2020/articles/18#E2',
			'Première échéance : 05/05/2021',
			null,
		],
		[
			'Avenant 2021, Article 22 E1',
			'/fr/contracts/av2021/articles/22#E1',
			'Première échéance : 05/05/2021',
			'06/02/2023',
		],
	]);
});

describe('the table of two contracts', () => {
	function tableOf(from: string, to: string, lang: Language) {
		const words = continuityWords(graph, dataset, lang);
		const found = succession(graph, from, to);
		if (!found) throw new Error(`no links from ${from} to ${to}`);
		const { scheduled } = referenceContract(from);
		const rows = found.rows.map((row) => {
			const own = scheduled.filter(({ part }) => String(part.engagement.article.number) === row.node.article);
			return { row, realisation: row.node.known ? projectRealisation(own, statements) : null };
		});
		const lines = successionLines(rows, words, lang);
		const names = { from: words.contract(from), to: words.contract(to) };
		const word = (kind: (typeof lines)[number]['kind']) => kindWord(kind, found, lang);
		return {
			groups: successionGroups(lines, found, lang),
			records: successionRecords(rows, found.unlinked),
			table: successionTable(lines, found.unlinked, word, names, words, lang),
		};
	}

	test.each(LANGUAGES)('has a row per record and a cell per column, in %s', (lang) => {
		const { table, records } = tableOf('av2021', 'ca6', lang);
		expect(table.rows).toHaveLength(records.length);
		for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
		expect(tableToCsv(table, lang).trim().split('\r\n').length).toBe(records.length + 1);
	});

	it('has what the 6th contract closed without result and took out', () => {
		const { records } = tableOf('ca6', 'ca7', 'fr');
		const of = (article: string) => records.find((record) => record.article === article);
		expect(of('ca6/11')).toMatchObject({ kind: 'listed', withoutResult: ['ca6/11/E2/1'], rate: 1 });
		expect(of('ca6/27')).toMatchObject({ kind: 'listed', removed: ['E2', 'E3'] });
		expect(of('ca6/24')?.followUps).toEqual([{ engagement: 'E1', place: 'progress', report: '2025-year' }]);
		expect(of('ca6/26')).toMatchObject({
			kind: 'announced',
			successors: [{ article: 'ca7/33', sources: [{ place: 'progress', engagement: 'E1' }] }],
		});
	});

	it('has no figures for an article that the data do not hold: unknown is not zero', () => {
		const { records } = tableOf('ca5', 'ca6', 'fr');
		for (const { number, realised, rate } of records)
			expect([number, realised, rate]).toEqual([null, null, null]);
	});

	it('speaks of a closing list only where there is one', () => {
		const words = tableOf('av2019-2020', 'av2021', 'fr').groups.map(({ word }) => word);
		expect(words[0]).toBe('Annoncés dans le rapport');
		expect(tableOf('ca6', 'ca7', 'fr').groups[1]?.word).toMatch(/pas dans la liste finale$/u);
	});
});

test.each(LANGUAGES)('every finding is a sentence that names what it is about, in %s', (lang) => {
	const found = continuityFindings(graph, dataset);
	const views = continuityFindingViews(found, continuityWords(graph, dataset, lang), lang);
	expect(views).toHaveLength(found.length);
	for (const [at, { sentence: words, title }] of views.entries()) {
		const sentence = plainText(words);
		expect(sentence).not.toMatch(/[{}]|undefined/u);
		for (const other of found[at]?.others ?? []) expect(sentence).toContain(other.article);
		expect(`${sentence} ${title?.text ?? ''}`).toContain(found[at]?.detail);
	}
});

test('every numbered link is said by both contracts, by one, or cannot be told', () => {
	const found = continuityFindings(graph, dataset);
	const counts = [...sidesSentence(graph, found, 'fr').matchAll(/: (\d+)/gu)].map(([, count]) =>
		Number(count),
	);
	const numbered = graph.edges.filter(({ to }) => !to.endsWith('/'));
	expect(counts).toHaveLength(3);
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(numbered.length);
	expect(counts[0]).toBe(6);
});
