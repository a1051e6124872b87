import { describe, expect, test } from 'vitest';
import { continuityGraph } from '$lib/domain/continuity/graph';
import { LANGUAGES } from '$lib/i18n/language';
import {
	continuityBar,
	continuityFilterValues,
	continuityValues,
	readContinuity,
} from '$lib/request/continuity-filters';
import { writeQuery } from '$lib/request/query';
import { plainText } from '$lib/i18n/phrase';
import { continuityCounts, continuityOutline } from '$lib/views/continuity/continuity-text';
import { linkRecord, continuityTable } from '$lib/views/continuity/links-table';
import { continuityNames } from '$lib/views/continuity/continuity-words';
import { reference } from '../../data/reference-data';
import { asked } from '../../request/asked';

const { dataset } = reference;
const graph = continuityGraph(dataset);
const names = continuityNames(graph, dataset, 'fr');
const values = continuityValues(graph, dataset);
const choice = { graph, dataset, values, lang: 'fr' } as const;
const read = (address: string) =>
	asked(address, (query) => ({
		selection: readContinuity(query, choice),
		line: query.choice('line', values.lines),
	}));

describe('the address', () => {
	test.each([
		'',
		'?service=SI&axis=2&contract=ca5&contract=ca6&q=ides&line=ca6/29',
		'?q=e%CC%81t%C3%A9+%26+hiver',
	])('%s is read and written alike', (query) => {
		const { found, wrong } = read(query);
		expect(wrong).toEqual([]);
		const { selection, line } = found;
		expect(writeQuery({ ...continuityFilterValues(selection), line })).toBe(query);
	});

	test('what does not exist is named, with what does', () => {
		const { found, wrong } = read('?line=ca6/99&contract=ca99&line=av2021/');
		expect(wrong).toMatchObject([
			{ name: 'contract', value: 'ca99' },
			{ name: 'line', value: 'ca6/99', allowed: expect.arrayContaining(['ca6/29']) },
			{ name: 'line', value: 'av2021/' },
		]);
		expect(found.line).toBeNull();
	});

	test('a filter in force can be taken away; the line is no filter', () => {
		const { found } = read('?service=SI&contract=ca6&q=ides&line=ca6/29');
		const { fields, active } = continuityBar(choice, found.selection);
		expect(active.map(({ label, without }) => [plainText(label), without])).toEqual([
			['Service : SI', '?contract=ca6&q=ides'],
			['Contrat : 6e CA', '?service=SI&q=ides'],
			['Chercher un texte : ides', '?service=SI&contract=ca6'],
		]);
		const contracts = fields.find(({ name }) => name === 'contract')?.options ?? [];
		expect(contracts.filter(({ checked }) => checked).map(({ value }) => value)).toEqual(['ca6']);
		expect(contracts).toHaveLength(graph.contracts.length);
	});
});

describe('the words', () => {
	test('an article says what it is and what comes and goes', () => {
		expect(plainText(names.named('ca6/29').sentence)).toBe(
			"Article 29, L'application informatique intégrée IDES : invalidité et autres processus dans le secteur des indemnités, 6e CA ; 7 prédécesseurs, 0 successeur",
		);
		expect(names.named('ca2/19')).toMatchObject({
			contract: { text: 'CA 2006-2008', lang: 'fr' },
			title: null,
			href: null,
		});
	});

	test('a link says its ends, its kind and each source once', () => {
		const edge = graph.edges.find(({ key }) => key === 'ca6/30>ca7/30');
		if (!edge) throw new Error('The reference data have no link from ca6/30 to ca7/30');
		expect(plainText(names.sentence(edge))).toBe(
			"6e CA, Article 30 → 7e CA, Article 30 (l'article antérieur l'annonce). liste finale, Rapport annuel 2025",
		);
	});
});

describe('the outline', () => {
	const { lines, alone } = continuityOutline(graph, names);
	const items = lines.flatMap((line) => line.items);

	test('every article stands once, every link once', () => {
		const keys = [...items, ...alone.map((node) => ({ node }))].map(({ node }) => node.key).sort();
		const articles = [...graph.nodes.values()].filter(({ article }) => article !== '').map(({ key }) => key);
		expect(keys).toEqual(articles.sort());
		const links = items.flatMap(({ node, later }) => later.map(({ to }) => `${node.key}>${to.key}`)).sort();
		expect(links).toEqual(graph.edges.map(({ key }) => key).sort());
		expect(items.flatMap(({ followUps }) => followUps)).toHaveLength(graph.followUps.length);
	});

	test('a contract named without an article joins no projects', () => {
		const of = (key: string) => lines.findIndex((line) => line.items.some(({ node }) => node.key === key));
		// Both go to the amendment of 2021, without a number there.
		expect(of('av2019-2020/12')).not.toBe(of('av2019-2020/22'));
		expect(of('ca2/19')).toBe(of('ca6/29'));
		expect(lines[of('ca2/19')]?.name.key).toBe('ca6/29');
	});

	test('an article without links stands by itself', () => {
		expect(alone.map(({ key }) => key)).toContain('ca6/14');
		for (const { key } of alone) expect(graph.into.has(key) || graph.outOf.has(key)).toBe(false);
	});
});

describe('the files', () => {
	test.each(LANGUAGES)('one row per link, with all its sources, %s', (lang) => {
		const table = continuityTable(graph.edges, continuityNames(graph, dataset, lang), lang);
		expect(table.rows).toHaveLength(graph.edges.length);
		for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
		const counts = table.rows.map(({ cells }) => (cells[7]?.kind === 'count' ? (cells[7].value ?? 0) : 0));
		expect(counts.reduce((sum, one) => sum + one, 0)).toBe(
			graph.edges.reduce((sum, { statements }) => sum + statements.length, 0),
		);
	});

	test('a record holds keys and every statement', () => {
		const edge = graph.edges.find(({ key }) => key === 'ca5/16>av2019-2020/10');
		if (!edge) throw new Error('The reference data have no link from ca5/16 to av2019-2020/10');
		expect(linkRecord(edge)).toMatchObject({
			from: 'ca5/16',
			to: 'av2019-2020/10',
			kinds: ['continues'],
			statements: [{ fromArticle: '16.7', place: 'column', report: '2020-year' }],
		});
	});
});

test('the page says how many articles, links and sources there are, and which name only the contract', () => {
	const statements = graph.edges.reduce((sum, edge) => sum + edge.statements.length, 0);
	const { all, open, followed } = continuityCounts(graph, 'fr');
	const articles = [...graph.nodes.values()].filter(({ article }) => article !== '').length;
	expect(all).toBe(
		`9 contrats, ${articles} articles, ${graph.edges.length} liens, énoncés par ${statements} mentions.`,
	);
	expect(open).toMatch(new RegExp(`^${(graph.into.get('av2021/') ?? []).length} `, 'u'));
	expect(followed).toMatch(new RegExp(`^${graph.followUps.length} `, 'u'));
	const nothing = { ...graph, nodes: new Map(), edges: [], followUps: [] };
	expect(continuityCounts(nothing, 'fr')).toMatchObject({ open: '', followed: '' });
});
