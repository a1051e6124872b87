import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatDeadline } from '$lib/domain/time/deadline';
import { formatPeriod } from '$lib/domain/time/calendar';
import { partKey } from '$lib/domain/contract/keys';
import type { Outcome, Part } from '$lib/domain/contract/model';
import { realisation, realisationYears } from '$lib/domain/tables/realisation';
import { schedule } from '$lib/domain/time/schedule';
import { ingest, type Ingested } from '$lib/ingest/ingest';
import { ISSUE_CODES, ZIP_ISSUE_CODES, type Issue } from '$lib/schema/issues';
import { parts } from '$lib/schema/tables/parts';
import { readTable } from '$lib/ingest/read-table';
import { base, baseLines, baseText, baseWith, cases } from './folders';

const CASES = cases();
/** For tests of many random inputs, on a busy machine. */
const SLOW = { timeout: 60_000 };
const KNOWN_BUG = 'bug-';
/**
 * What leaves the row in use: an unknown file or column, characters that no text can hold, an event or a contract that follows nothing known, the unknown
 * report of a contract, and a printed rate that is no percentage.
 */
const isWarning = ({ code, column, file }: Issue) =>
	code === 'file-unknown' ||
	code === 'column-unknown' ||
	code === 'description-unreadable' ||
	code === 'not-utf8' ||
	code === 'byte-replaced' ||
	code === 'control-character' ||
	code === 'character-lost' ||
	column === 'follows' ||
	column === 'rate_printed' ||
	(column === 'report' && file === 'contracts.csv');

const asCells = ({ code, file, line, column, value }: Issue) => [
	code,
	file,
	line === null ? '' : String(line),
	column ?? '',
	value,
];
const sorted = (rows: readonly (readonly string[])[]) => rows.map((cells) => JSON.stringify(cells)).sort();

function caseOf(name: string) {
	const found = CASES.find((one) => one.name === name);
	if (!found) throw new Error(`There is no case ${name}`);
	return found;
}
function fileOf(name: string, path: string): Uint8Array {
	const bytes = caseOf(name).own.get(path);
	if (!bytes) throw new Error(`The case ${name} has no ${path}`);
	return bytes;
}

/** Everything of the parts as text: days compare by what they print. */
const partsOf = ({ dataset }: Ingested) =>
	dataset.contracts
		.flatMap(({ parts }) => parts)
		.map((part) => JSON.stringify(part))
		.sort();
const partOf = ({ dataset }: Ingested, key: string): Part => {
	const part = dataset.contracts.flatMap(({ parts }) => parts).find((one) => partKey(one) === key);
	if (!part) throw new Error(`There is no part ${key}`);
	return part;
};
/** Everything but the issues, as text. */
const contentOf = (result: Ingested) =>
	JSON.stringify({
		...result,
		legends: [...result.legends].map(([report, letters]) => [report, [...letters]]),
		issues: [],
		untranslated: [],
	});
const outcomeText = (outcome: Outcome) =>
	'on' in outcome
		? [outcome.kind, outcome.on && formatPeriod(outcome.on), outcome.reportedIn]
		: 'cause' in outcome
			? [outcome.kind, outcome.cause]
			: [outcome.kind];

describe('cases: a folder with mistakes gives exactly the issues in its expected.csv', () => {
	test.for(CASES.filter(({ name }) => !name.startsWith(KNOWN_BUG)))('$name', ({ files, expected }) => {
		const { issues } = ingest(files);
		expect(sorted(issues.map(asCells))).toEqual(sorted(expected));
		for (const issue of issues)
			expect(issue.severity, JSON.stringify(issue)).toBe(isWarning(issue) ? 'warning' : 'error');
	});

	// Expected to fail: each shows a bug of src/lib/ingest that is not repaired yet (cases/README.md).
	for (const { name, files, expected } of CASES.filter((one) => one.name.startsWith(KNOWN_BUG)))
		test.fails(`BUG ${name}`, () => {
			expect(sorted(ingest(files).issues.map(asCells))).toEqual(sorted(expected));
		});

	test('every issue code has a case', () => {
		const shown = new Set(
			CASES.filter(({ name }) => !name.startsWith(KNOWN_BUG)).flatMap(({ expected }) =>
				expected.map(([code]) => code),
			),
		);
		// A folder has no zip around it: unzip.test.ts has those.
		const ofZips: ReadonlySet<string> = new Set(ZIP_ISSUE_CODES);
		expect(
			ISSUE_CODES.filter((code) => !shown.has(code) && !ofZips.has(code)),
			'Add a case for these codes, see tests/ingest/cases/README.md',
		).toEqual([]);
		expect([...shown].filter((code) => !ISSUE_CODES.some((known) => known === code))).toEqual([]);
	});

	test('the cases about bytes still have their bytes', () => {
		const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);
		expect([...fileOf('byte-order-mark', 'services.csv').slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		expect(text(fileOf('crlf-and-quoted-line-breaks', 'c1/engagements.csv')).match(/\r\n/g)).toHaveLength(12);
		expect(
			text(fileOf('crlf-and-quoted-line-breaks', 'c1/engagements.csv')).match(/(?<!\r)\n/g),
		).toHaveLength(1);
		for (const path of ['services.csv', 'c1/engagements.csv'])
			expect(() => new TextDecoder('utf-8', { fatal: true }).decode(fileOf('windows-1252', path))).toThrow();
	});
});

describe('valid data becomes the model', () => {
	const valid = ingest(base());
	const [named, full, ...more] = valid.dataset.contracts;

	test('without an issue', () => {
		expect(valid.issues).toEqual([]);
	});

	test('contracts, with or without files of their own', () => {
		expect(more).toEqual([]);
		expect(named?.contract).toMatchObject({ id: 'c0', kind: 'contract', scope: 'named', follows: null });
		expect(named).toMatchObject({ axes: [], articles: [], engagements: [], parts: [], events: [] });
		expect(full?.contract).toMatchObject({
			id: 'c1',
			kind: 'amendment',
			scope: 'full',
			follows: 'c0',
			title: { fr: 'Avenant 2019-2020', nl: 'Wijzigingsclausule 2019-2020' },
			short: { fr: 'C1', nl: 'O1' },
		});
		expect(full?.contract.from && formatPeriod(full.contract.from)).toBe('2019');
		expect(full?.contract.to && formatPeriod(full.contract.to)).toBe('2020');
	});

	test('services and reports', () => {
		expect(valid.dataset.services).toEqual([
			{
				id: 'SSS',
				kind: 'service',
				name: { fr: 'Service des soins de santé', nl: 'Dienst voor geneeskundige verzorging' },
				abbreviationNl: 'DGV',
				also: ['SdSS'],
			},
			{
				id: 'SI',
				kind: 'service',
				name: { fr: 'Service des indemnités', nl: 'Dienst voor uitkeringen' },
				abbreviationNl: 'DU',
				also: [],
			},
		]);
		expect(valid.dataset.reports.map(({ coversTo, ...rest }) => [rest, formatPeriod(coversTo)])).toEqual([
			[
				{
					id: 'r1',
					contract: 'c1',
					kind: 'year',
					day: null,
					title: { fr: 'Rapport annuel 2020', nl: 'Jaarverslag 2020' },
				},
				'2020-12-31',
			],
		]);
	});

	test('axes, articles and engagements', () => {
		const axis = {
			contract: 'c1',
			number: 1,
			title: { fr: 'Accessibilité des soins', nl: 'Toegankelijkheid van de zorg' },
			short: { fr: 'Accessibilité', nl: 'Toegankelijkheid' },
		};
		expect(full?.axes).toEqual([axis]);
		expect(full?.articles).toEqual([
			{
				contract: 'c1',
				number: 1,
				axis,
				title: { fr: 'Article un', nl: 'Artikel een' },
				otherTitle: { fr: '', nl: '' },
				report: 'r1',
			},
			{
				contract: 'c1',
				number: 2,
				axis: null,
				title: { fr: 'Article sans axe', nl: 'Artikel zonder as' },
				otherTitle: { fr: 'Autre titre', nl: '' },
				report: 'r1',
			},
		]);
		expect(
			full?.engagements.map(
				({ article, code, variant, standing, replacedBy, decidedIn, services, rag, cause }) =>
					[article.number, code, variant, standing, replacedBy, decidedIn, services.join(), rag, cause].join(
						'|',
					),
			),
		).toEqual([
			'1|E1||counted|||SSS|G|',
			'1|E2||counted|||SSS,SI|R|internal',
			'2|E1||replaced|E1 NEW|r1|SI||',
			'2|E1|NEW|counted|||SI|O|external',
		]);
		expect(full?.engagements[1]).toMatchObject({
			title: { fr: 'Nouvelle loi', nl: 'Nieuwe wet' },
			ragPrinted: 'R (INT)',
			progress: { fr: '', nl: '' },
			attention: { fr: 'En retard.', nl: 'Te laat.' },
			report: 'r1',
		});
		expect(full?.engagements[0]?.progress).toEqual({ fr: 'Réalisé.', nl: 'Gerealiseerd.' });
		expect(full?.engagements[2]?.rag).toBeNull();
	});

	test('parts with their deadline, revisions and outcome', () => {
		expect(full?.parts.map(partKey)).toEqual([
			'c1/1/E1/1',
			'c1/1/E1/2',
			'c1/1/E2/1',
			'c1/1/E2/2',
			'c1/2/E1 NEW/1',
		]);
		expect(
			full?.parts.map(({ original }) => [original.deadline.kind, formatDeadline(original.deadline)]),
		).toEqual([
			['calendar', '2019-12-31'],
			['recurring', '2020-Q1'],
			['relative', 'X + 18 months'],
			['relative', 'X + 6 months'],
			['unstated', ''],
		]);
		expect(full?.parts.map(({ outcome }) => outcomeText(outcome))).toEqual([
			['realised', '2019-12-20', 'r1'],
			['closed', null, 'r1'],
			['late', 'internal'],
			['onTrack'],
			['attention', 'external'],
		]);
		const { original, revisions, inferred, report } = partOf(valid, 'c1/1/E1/1');
		expect([inferred, report, original.wording, original.printedDue]).toEqual([
			{ fr: '', nl: '' },
			'r1',
			'31/12/2019',
			null,
		]);
		expect(
			revisions.map(({ wording, deadline, printedDue, approvedIn }) => [
				wording,
				formatDeadline(deadline),
				printedDue && formatPeriod(printedDue),
				approvedIn,
			]),
		).toEqual([
			['30/06/2020', '2020-06-30', null, 'r1'],
			['30/09/2020', '2020-09-30', '2020-09-30', ''],
		]);
		expect(partOf(valid, 'c1/1/E2/1').original.deadline).toMatchObject({ event: 'law' });
		expect(partOf(valid, 'c1/1/E2/2')).toMatchObject({
			inferred: { fr: 'Compté une fois.', nl: '' },
			revisions: [],
		});
		expect(partOf(valid, 'c1/1/E2/2').engagement).toBe(full?.engagements[1]);
	});

	test('events, with a day, expected or following a part', () => {
		expect(full?.events.map(({ day, ...event }) => [event, day && formatPeriod(day)])).toEqual([
			[
				{
					contract: 'c1',
					id: 'law',
					expected: null,
					follows: null,
					title: { fr: 'Loi publiée', nl: 'Wet gepubliceerd' },
					report: 'r1',
				},
				'2019-11-05',
			],
			[
				{
					contract: 'c1',
					id: 'e1-done',
					expected: null,
					follows: 'c1/1/E1/1',
					title: { fr: 'E1 est réalisé', nl: 'E1 is gerealiseerd' },
					report: 'r1',
				},
				null,
			],
		]);
	});

	test('a register: listed duties that no report speaks of, and every kind of deadline', () => {
		const [, , register] = ingest(caseOf('register').files).dataset.contracts;
		expect(register?.contract).toMatchObject({ id: 'c2', kind: 'register', scope: 'full' });
		expect(register?.axes).toEqual([]);
		expect(register?.engagements.map(({ standing }) => standing)).toEqual(['listed']);
		expect(register?.events.map(({ expected }) => expected && formatPeriod(expected))).toEqual([
			'2023-05',
			null,
		]);
		expect(new Set(register?.parts.map(({ outcome }) => outcome.kind))).toEqual(new Set(['unreported']));
		expect(register?.parts.map(({ original: { deadline } }) => formatDeadline(deadline))).toEqual([
			'before 2024-03-31',
			'before 2024-04',
			'X - 2 months',
			'X + 4 months, first day of the month',
			'X + 1 month, end of the month',
			'before Q2 of X + 1 year',
			'X + 1 year - 1 day',
		]);
		const comes = (register ? schedule(register) : []).map(({ current }) =>
			'on' in current ? `${current.kind} ${formatPeriod(current.on)}` : current.kind,
		);
		expect(comes).toEqual([
			'due 2024-03-30',
			'due 2024-03-31',
			'expected 2023-03',
			'expected 2023-09-01',
			'expected 2024-04-30',
			'expected 2025-03-31',
			'expected 2025-03-29',
		]);
	});

	test('links and later states', () => {
		expect(valid.dataset.links).toEqual([
			{
				from: { contract: 'c0', article: '7', engagement: '' },
				to: { contract: 'c1', article: '1', engagement: '' },
				statedBy: 'to',
				place: 'column',
				printed: 'CA précédent, article 7',
				note: { fr: '', nl: '' },
				report: 'r1',
			},
		]);
		expect(
			valid.dataset.laterStates.map(({ part, outcome, note, report }) => [
				part,
				outcomeText(outcome),
				note.fr,
				report,
			]),
		).toEqual([['c1/1/E2/2', ['realised', '2021-03-01', 'r1'], 'Réalisé depuis.', 'r1']]);
	});

	test('printed tables, cell by cell, and known differences', () => {
		expect(
			valid.published.map(({ contract, table, column, row, figure, printed, digits, report, note }) =>
				[contract, table, column, row, figure, printed, digits, report, note.fr].join('|'),
			),
		).toEqual([
			'c1|realisation|2019|T4|number|1|0|r1|',
			'c1|realisation|2019|T4|realised|1|0|r1|',
			'c1|realisation|2019|T4|rate|1|2|r1|',
			'c1|realisation|waiting|X|number|2|0|r1|',
			'c1|overview|1|1|number|4|0|r1|Lu dans le tableau.',
			'c1|overview|1|1|realised|2|0|r1|Lu dans le tableau.',
			'c1|overview|1|1|onTrack|1|0|r1|Lu dans le tableau.',
			'c1|overview|1|1|attentionInternal|0|0|r1|Lu dans le tableau.',
			'c1|overview|1|1|lateInternal|1|0|r1|Lu dans le tableau.',
			'c1|overview|total|total|number|5|0|r1|',
			'c1|overview|total|total|realised|2|0|r1|',
		]);
		expect(valid.differences).toEqual([
			{
				contract: 'c1',
				table: 'realisation',
				column: '2019',
				row: 'T4',
				figure: 'number',
				reason: { fr: 'Erreur du rapport.', nl: 'Fout in het verslag.' },
				report: '',
			},
		]);
	});

	test.each([
		['100%', 1, 2],
		['81 %', 0.81, 2],
		['81,4 %', 0.814, 3],
		['81.4%', 0.814, 3],
		['33,333%', 0.33333, 5],
		['114%', 1.14, 2],
		['0%', 0, 2],
	])('a printed rate of %s is %d with %i digits', (text, printed, digits) => {
		const row = `c1;2020;T1;9;9;${text};r1`;
		const { published, issues } = ingest(
			baseWith({ 'published-realisation.csv': baseText('published-realisation.csv', row) }),
		);
		expect(issues).toEqual([]);
		const rate = published.find(({ column, figure }) => column === '2020' && figure === 'rate');
		expect(rate?.printed).toBeCloseTo(printed, 10);
		expect(rate?.digits).toBe(digits);
	});

	test('lists, statements and legends', () => {
		const lists = valid.lists.map((list) => ({
			...list,
			realisedIn: list.realisedIn && formatPeriod(list.realisedIn),
		}));
		expect(lists).toEqual([
			{
				contract: 'c1',
				list: 'priorities',
				realisedIn: '2020-S2',
				announced: 3,
				items: 4,
				title: { fr: 'Priorités annoncées', nl: 'Aangekondigde prioriteiten' },
				report: 'r1',
			},
		]);
		expect(valid.statements).toEqual([
			{
				part: 'c1/1/E1/2',
				said: 'partly',
				note: { fr: 'Une partie reste à faire.', nl: 'Een deel moet nog gebeuren.' },
				report: 'r1',
			},
		]);
		expect([...valid.legends].map(([report, letters]) => [report, [...letters]])).toEqual([
			['r1', ['V', 'R']],
		]);
	});

	test('the day of a report and the report of a difference, where they are given', () => {
		const { dataset, differences, issues } = ingest(
			baseWith({
				'reports.csv': baseText('reports.csv', 'r2;c1;year;2021;16/03/2022;Rapport;'),
				'published-differences.csv': baseText(
					'published-differences.csv',
					'c1;overview;1;1;number;Erreur;;r1',
				),
			}),
		);
		expect(issues).toEqual([]);
		const day = dataset.reports[1]?.day;
		expect(day && formatPeriod(day)).toBe('2022-03-16');
		expect(differences[1]?.report).toBe('r1');
	});

	const empty: Ingested = {
		dataset: { contracts: [], services: [], reports: [], links: [], laterStates: [] },
		published: [],
		differences: [],
		lists: [],
		statements: [],
		legends: new Map(),
		properties: {},
		issues: [],
		untranslated: [],
	};
	test('no files at all are an empty dataset', () => {
		expect(ingest(new Map())).toEqual(empty);
	});
	test('headers alone are an empty dataset', () => {
		const files = caseOf('header-only').files;
		expect(ingest(files)).toEqual(empty);
	});
	test('headers alone in a contract folder are an empty contract', () => {
		const files = caseOf('header-only-contract-folder').files;
		expect(ingest(files).dataset.contracts[1]).toMatchObject({
			axes: [],
			articles: [],
			engagements: [],
			parts: [],
		});
	});
});

describe('a wrong row is left out and the others stay', () => {
	const before = partsOf(ingest(base()));
	test.for([
		['a wrong cell', '1;E1;;3;;31/02/2020;;;;onTrack;;;;r1'],
		['too few cells', '1;E1;;3;;2020'],
		['an open quote', '"1;E1;;3;;2020;;;;onTrack;;;;r1'],
		['an unknown engagement', '1;E9;;3;;2020;;;;onTrack;;;;r1'],
		['an unknown report', '1;E1;;3;;2020;;;;onTrack;;;;r9'],
		['an unknown event', '1;E1;;3;;X;;nowhere;;onTrack;;;;r1'],
		['no event', '1;E1;;3;;X;;;;onTrack;;;;r1'],
		['an event without need', '1;E1;;3;;2020;;law;;onTrack;;;;r1'],
		['a rhythm of another length', '1;E1;;3;;2020;quarter;;;onTrack;;;;r1'],
		['a key that is there', '1;E1;;1;other;2020;;;;onTrack;;;;r1'],
		['an outcome that its standing excludes', '1;E1;;3;;2020;;;;unreported;;;;r1'],
		['a deadline of too many terms', `1;E1;;3;;X${' + 1 day'.repeat(11)};;law;;onTrack;;;;r1`],
	] as const)('parts: %s', ([, line]) => {
		const result = ingest(baseWith({ 'c1/parts.csv': baseText('c1/parts.csv', line) }));
		expect(result.issues.map((issue) => [issue.file, issue.line])).toEqual([['c1/parts.csv', 7]]);
		expect(partsOf(result)).toEqual(before);
	});

	test.for([
		['services.csv', 'SSS;service;Autre nom;;;;;'],
		['contracts.csv', 'c1;contract;full;2019;2020;Autre titre;;Autre;;;r1'],
		['reports.csv', 'r2;c9;year;2021;;Rapport;'],
		['reports.csv', 'r2;c1;year;2021;30/02/2022;Rapport;'],
		['continuity.csv', 'c9;;;c1;;;to;column;r1;;'],
		['continuity.csv', 'c0;8;;c1;;;to;column;r9;;'],
		['continuity.csv', 'c0;8;;;3;;from;progress;r1;;'],
		['continuity.csv', 'c0;8;;;;E1;from;progress;r1;;'],
		['later-states.csv', 'c1;1;E9;;1;realised;;;;;r1'],
		['later-states.csv', 'c1;1;E1;;1;realised;;;;;r9'],
		['later-states.csv', 'c1;1;E1;;1;realised;;r9;;;r1'],
		['later-states.csv', 'c1;1;E2;;2;late;;;;;r1'],
		['published-realisation.csv', 'c9;2019;T4;1;1;;r1'],
		['published-realisation.csv', 'c1;2020;T4;1;1;;r9'],
		['published-realisation.csv', 'c1;2019;T4;9;9;;r1'],
		['published-overview.csv', 'c9;1;1;4;;;;;;;;;r1'],
		['published-overview.csv', 'c1;1;2;4;;;;;;;;;r9'],
		['published-overview.csv', 'c1;;;9;9;;;;;;;;r1'],
		['published-differences.csv', 'c9;overview;1;1;number;Erreur;;'],
		['published-differences.csv', 'c1;realisation;2019;T4;number;Autre raison;;'],
		['published-lists.csv', 'c9;other;;1;2;Liste;;r1'],
		['published-lists.csv', 'c1;other;;1;2;Liste;;r9'],
		['published-lists.csv', 'c1;priorities;;9;9;Liste;;r1'],
		['legends.csv', 'r9;O;Orange;'],
		['legends.csv', 'r1;V;Autre vert;'],
		['c1/statements.csv', '1;E9;;1;partly;Note;;r1'],
		['c1/statements.csv', '1;E1;;1;partly;Note;;r9'],
		['c1/statements.csv', '1;E1;;2;partly;Autre note;;r1'],
		['c1/statements.csv', '1;E1;;1;nearly;Note;;r1'],
		['c1/axes.csv', '1;Autre axe;;Autre;;'],
		['c1/axes.csv', '2;Autre axe;;Autre;;r9'],
		['c1/articles.csv', '3;9;Article;;;r1'],
		['c1/articles.csv', '3;1;Article;;;r9'],
		['c1/engagements.csv', '2;E2;;counted;;;SI/FAM;Titre;;;;;;;;;r1'],
		['c1/engagements.csv', '2;E2;;counted;;;;Titre;;;;;;;;;r1'],
		['c1/engagements.csv', '2;E2;;counted;;r9;SI;Titre;;;;;;;;;r1'],
		['c1/revisions.csv', '1;E2;;1;1;;2021;;;r9;r1'],
		['c1/revisions.csv', '1;E2;;1;2;;2021;;;;r1'],
		['c1/revisions.csv', '1;E2;;1;1;;X;;;;r1'],
		['c1/revisions.csv', '1;E2;;1;1;;2021;;;;r9'],
		['c1/events.csv', 'law;2020;;;Autre jour;;r1'],
		['c1/events.csv', 'other;2020;;;Autre jour;;r9'],
		['c1/events.csv', 'other;;31/02/2020;;Autre jour;;r1'],
	] as const)('%s: %s', ([path, line]) => {
		const result = ingest(baseWith({ [path]: baseText(path, line) }));
		expect(result.issues.map((issue) => [issue.file, issue.line])).toEqual([
			[path, baseLines(path).length + 1],
		]);
		expect(contentOf(result)).toBe(contentOf(ingest(base())));
	});

	test('an unknown column and an unknown file change nothing', () => {
		const lines = baseLines('c1/parts.csv').map((line, at) => `${line};${at === 0 ? 'remark' : 'r9'}`);
		const result = ingest(baseWith({ 'c1/parts.csv': lines.join('\n'), 'other.csv': 'x;y\n' }));
		expect(result.issues.map(({ code }) => code)).toEqual(['column-unknown', 'file-unknown']);
		expect(partsOf(result)).toEqual(before);
	});

	test('a circle and an event that follows nothing known are warnings: the rows stay in use', () => {
		const circle = ingest(caseOf('circle-of-events').files);
		const own = circle.dataset.contracts[1];
		expect(own?.parts.map(partKey)).toEqual([
			'c1/1/E1/1',
			'c1/1/E1/2',
			'c1/1/E2/1',
			'c1/1/E2/2',
			'c1/2/E1 NEW/1',
			'c1/1/E2/3',
		]);
		expect(own?.events.map(({ id, follows }) => [id, follows])).toEqual([
			['law', 'c1/1/E2/2'],
			['e1-done', 'c1/1/E2/1'],
			['self', 'c1/1/E2/3'],
		]);

		const text = baseText('c1/events.csv', 'other;2020;2021;1/E9/1;Autre;;r1');
		const followed = ingest(baseWith({ 'c1/events.csv': text }));
		expect(followed.issues.map(({ code, severity, value }) => [code, severity, value])).toEqual([
			['reference-unknown', 'warning', 'c1/1/E9/1'],
		]);
		const other = followed.dataset.contracts[1]?.events.at(-1);
		expect(other).toMatchObject({ id: 'other', follows: null });
		expect([other?.day, other?.expected].map((day) => day && formatPeriod(day))).toEqual(['2020', '2021']);

		const contracts = baseText('contracts.csv', 'c2;contract;named;;;Contrat;;C2;;c9;r1');
		const third = ingest(baseWith({ 'contracts.csv': contracts }));
		expect(third.issues.map(({ severity, column }) => [severity, column])).toEqual([['warning', 'follows']]);
		expect(third.dataset.contracts[2]?.contract).toMatchObject({ id: 'c2', follows: null });

		const unknown = baseText('contracts.csv', 'c2;contract;named;;;Contrat;;C2;;;r9');
		const fourth = ingest(baseWith({ 'contracts.csv': unknown }));
		expect(fourth.issues.map(({ severity, column }) => [severity, column])).toEqual([['warning', 'report']]);
		expect(fourth.dataset.contracts[2]?.contract.id).toBe('c2');
	});

	test('every wrong reference of a row is reported, and the row is left out once', () => {
		const files = caseOf('several-broken-references-in-one-row').files;
		expect(partsOf(ingest(files))).toEqual(before);
	});

	test('a part whose outcome its standing excludes is left out, the others of its engagement stay', () => {
		const kept = ingest(caseOf('outcome-standing').files)
			.dataset.contracts.flatMap(({ parts }) => parts)
			.filter(({ engagement }) => engagement.article.number === 2)
			.map((part) => `${partKey(part)} ${part.outcome.kind}`);
		expect(kept).toEqual([
			'c1/2/E1 NEW/1 attention',
			'c1/2/E1/1 replaced',
			'c1/2/E2/1 removed',
			'c1/2/E3/1 realised',
			'c1/2/E3/2 unreported',
			'c1/2/E3/3 replaced',
			'c1/2/E4/1 unreported',
		]);
	});

	test('Belgian days become days, months stay months', () => {
		const files = caseOf('belgian-days').files;
		const result = ingest(files);
		const third = partOf(result, 'c1/1/E1/3');
		expect(formatDeadline(third.original.deadline)).toBe('2020-12-31');
		expect(third.original.printedDue && formatPeriod(third.original.printedDue)).toBe('2020-02-29');
		expect(outcomeText(third.outcome)).toEqual(['realised', '2020-02-01', 'r1']);
		expect(formatDeadline(partOf(result, 'c1/1/E1/4').original.deadline)).toBe('2025-10');
		expect(result.dataset.reports.map(({ coversTo }) => formatPeriod(coversTo))).toEqual([
			'2020-12-31',
			'2021-12-31',
		]);
	});

	test('line breaks and quotes in a quoted cell are kept, whatever kind of line break the file has', () => {
		const files = caseOf('crlf-and-quoted-line-breaks').files;
		const engagements = ingest(files).dataset.contracts[1]?.engagements;
		expect(engagements?.[0]?.progress.fr).toBe('Réalisé.\nLe reste suit.\n\nFin.');
		expect(engagements?.[1]?.progress.fr).toBe('Une "citation"; puis\nun saut de ligne sans retour');
	});

	test('a Windows-1252 file is read letter by letter', () => {
		const files = caseOf('windows-1252').files;
		const { services, contracts } = ingest(files).dataset;
		expect(services.map(({ id, name }) => [id, name.fr])).toEqual([
			['SSS', 'Service des soins de santé'],
			['SI', 'Service des indemnités'],
			['Sœurs', 'L’aide à 5 €'],
		]);
		expect(contracts[1]?.engagements.at(-1)?.services).toEqual(['Sœurs']);
	});

	test('bad bytes in a UTF-8 file garble only themselves', () => {
		const engagements = ingest(caseOf('bytes-of-another-encoding').files).dataset.contracts[1]?.engagements;
		expect(engagements?.map(({ progress, attention }) => [progress.fr, attention.fr])).toEqual([
			['Fait le 3e trimestre, r\uFFFDsultat publi\uFFFD.', ''],
			['', 'Retard du comité\nou de l\uFFFDÉtat.'],
			['', ''],
			['', ''],
			['Été, À, É', ''],
		]);
	});

	test('control characters become U+FFFD, tabs and line ends stay', () => {
		const engagements = ingest(caseOf('control-characters').files).dataset.contracts[1]?.engagements;
		expect(engagements?.[0]?.progress.fr).toBe('R\uFFFDalis\uFFFD et r\uFFFDel');
		expect(engagements?.slice(1, 3).map(({ title }) => title.fr)).toEqual([
			'Nouvelle\uFFFDloi\uFFFD',
			'Ancien\uFFFD\ttexte\nsuite\uFFFD',
		]);
	});
});

describe('texts without a translation', () => {
	const files = baseWith({
		'c1/axes.csv':
			'axis;title_fr;title_nl;short_fr;short_en;report\n1;Axe;;Axe;Axis;r1\n2;Second axe;As;Second;;r1\n',
	});
	const result = ingest(files);
	const ofAxes = result.untranslated.filter(({ file }) => file === 'c1/axes.csv');

	test('are counted by file, column and language, and are no issue', () => {
		expect(ofAxes.map(({ column, texts, lacking }) => [column, texts, Object.fromEntries(lacking)])).toEqual([
			['title', 2, { fr: 0, nl: 1, en: 2, de: 2 }],
			['short', 2, { fr: 0, nl: 2, en: 1, de: 2 }],
		]);
		expect(result.issues).toEqual([]);
	});

	test('keep the languages that they have; a column of a translation may be left out', () => {
		const [first, second] = result.dataset.contracts[1]?.axes ?? [];
		expect([first?.title, first?.short]).toEqual([
			{ fr: 'Axe', nl: '' },
			{ fr: 'Axe', nl: '', en: 'Axis' },
		]);
		expect(second?.title).toEqual({ fr: 'Second axe', nl: 'As' });
	});

	test('are none where nothing is said in any language', () => {
		const progress = ingest(base()).untranslated.find(({ column }) => column === 'progress');
		expect(progress).toBeUndefined();
	});
});

describe('what an issue tells besides its place', () => {
	const detailOf = (texts: Readonly<Record<string, string>>) =>
		ingest(baseWith(texts)).issues.map(({ detail }) => detail);

	test('the line of the first of two', () => {
		expect(detailOf({ 'c1/events.csv': baseText('c1/events.csv', 'e1-done;;;;Encore;;r1') })).toEqual(['3']);
	});
	test('the values that are allowed', () => {
		const row = (outcome: string) => baseText('c1/parts.csv', `1;E1;;3;;2020;;;;${outcome};;;;r1`);
		expect(detailOf({ 'c1/parts.csv': row('done') })).toEqual([
			'realised, onTrack, attention, late, closed, replaced, removed, unreported',
		]);
	});
	test('the standing with which an outcome does not go', () => {
		const row = baseText('c1/parts.csv', '1;E1;;3;;2020;;;;unreported;;;;r1');
		expect(detailOf({ 'c1/parts.csv': row })).toEqual(['counted']);
	});
	test('the services that are known', () => {
		const row = '2;E2;;counted;;;FAM;Titre;;;;;;;;;r1';
		expect(detailOf({ 'c1/engagements.csv': baseText('c1/engagements.csv', row) })).toEqual(['SSS, SI']);
	});
	test('the number of cells of the header', () => {
		expect(detailOf({ 'services.csv': baseText('services.csv', 'FAM;service') })).toEqual(['8']);
	});
	test('the revision that is next', () => {
		const row = '1;E1;;1;9;;2021;;;;r1';
		expect(detailOf({ 'c1/revisions.csv': baseText('c1/revisions.csv', row) })).toEqual(['3']);
	});
	test('the columns of a missing or empty file', () => {
		const files = baseWith({ 'c1/revisions.csv': '' });
		files.delete('c1/articles.csv');
		const details = ingest(files).issues.filter(({ code }) => code.startsWith('file-'));
		expect(details.map(({ code, detail }) => [code, detail])).toEqual([
			['file-missing', 'article, axis, title_fr, title_nl, other_title_fr, other_title_nl, report'],
			[
				'file-empty',
				'article, engagement, variant, part, revision, wording, wording_language, deadline, event, printed_due, approved_in, report',
			],
		]);
	});
});

describe('whatever the files hold', () => {
	const PATHS = [...base().keys()];
	const codes: ReadonlySet<string> = new Set(ISSUE_CODES);

	/** An issue that a reader can go to: its file is there or missed, its line exists. */
	function expectPlaced(files: ReadonlyMap<string, Uint8Array>, issues: readonly Issue[]) {
		for (const issue of issues) {
			expect(codes).toContain(issue.code);
			const bytes = files.get(issue.file);
			expect(bytes === undefined).toBe(issue.code === 'file-missing');
			const lines = new TextDecoder('latin1').decode(bytes).split(/\r\n|\n|\r/).length;
			if (issue.line !== null)
				expect(issue.line >= 1 && issue.line <= lines, JSON.stringify(issue)).toBe(true);
		}
	}

	test('random bytes as any file never throw', SLOW, () => {
		const path = fc.oneof(
			fc.constantFrom(...PATHS),
			fc.string().map((name) => `${name}.csv`),
		);
		fc.assert(
			fc.property(path, fc.uint8Array({ maxLength: 300 }), (file, bytes) => {
				const files = base().set(file, bytes);
				expectPlaced(files, ingest(files).issues);
			}),
			{ numRuns: 300 },
		);
	});

	test('random bytes in the middle of any file never throw', SLOW, () => {
		const nasty = fc.oneof(
			fc.uint8Array({ maxLength: 20 }),
			fc.constantFrom(...'";,\r\n\t\0').map((c) => Uint8Array.from([c.charCodeAt(0)])),
		);
		fc.assert(
			fc.property(fc.constantFrom(...PATHS), nasty, fc.nat(), fc.nat(20), (file, bytes, place, removed) => {
				const files = base();
				const whole = files.get(file) ?? new Uint8Array();
				const at = place % (whole.length + 1);
				files.set(file, Uint8Array.from([...whole.slice(0, at), ...bytes, ...whole.slice(at + removed)]));
				expectPlaced(files, ingest(files).issues);
			}),
			{ numRuns: 300 },
		);
	});

	/** Cell texts: any, and those that some column takes for right or nearly right. */
	const cell = fc.oneof(
		fc.string(),
		fc.string({ unit: 'binary' }),
		fc.constantFrom(
			'',
			'1',
			'2',
			'01',
			'-1',
			'1e3',
			'999999999',
			'c0',
			'c1',
			'r1',
			'SSS',
			'SSS/SI',
			'/',
			'E1',
			'E2',
			'NEW',
		),
		fc.constantFrom(
			'X',
			'X + 18 months',
			'Q5 of X',
			'Q2 of X + 1 year',
			'X + 9999 years',
			'X - 9999 years',
			'before X, end of the month',
			'X + 1 month, first day of the month',
			'before 2020',
			'listed',
			'unreported',
			'law',
			'e1-done',
			'1/E1/1',
		),
		fc.constantFrom(
			'2020',
			'0000',
			'9999-12-31',
			'31/02/2020',
			'29/02/2020',
			'2020-Q4',
			'2020-01-01/2020-02-01',
		),
		fc.constantFrom(
			'full',
			'named',
			'contract',
			'counted',
			'realised',
			'late',
			'quarter',
			'G',
			'both',
			'year',
			'to',
			'column',
		),
		fc.constantFrom('"', ';', '\n', '\r\n', 'a\nb', '__proto__', 'constructor', '\uFEFF', '\0'),
	);
	/** Rows that are those of a base file but for some cells, so that many come through to the next check. */
	function randomTable(file: string) {
		const [columns = [], ...valid] = baseLines(file).map((line) => line.split(';'));
		const row = fc
			.constantFrom(...valid)
			.chain((cells) =>
				fc.tuple(
					...cells.map((text) =>
						fc.oneof({ weight: 9, arbitrary: fc.constant(text) }, { weight: 1, arbitrary: cell }),
					),
				),
			);
		return fc.array(row, { maxLength: 6 }).map((rows) => ({ file, columns, rows }));
	}
	const write = (columns: readonly string[], rows: readonly (readonly string[])[]) =>
		Papa.unparse([[...columns], ...rows.map((cells) => [...cells])], {
			delimiter: ';',
			newline: '\n',
			quotes: true,
		});

	test('random cell texts never throw', SLOW, () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...PATHS).chain(randomTable), { minLength: 1, maxLength: 3 }),
				(tables) => {
					const files = baseWith(
						Object.fromEntries(tables.map(({ file, columns, rows }) => [file, write(columns, rows)])),
					);
					expectPlaced(files, ingest(files).issues);
				},
			),
			{ numRuns: 300 },
		);
	});

	/** Everything that the rules make of the data; throws when they cannot. */
	const compute = ({ dataset }: Ingested) =>
		dataset.contracts.flatMap((data) => {
			const entries = schedule(data);
			return realisation(realisationYears(data.contract, entries), entries).length;
		});

	test('what is taken of random cells, the rules can count', SLOW, () => {
		const tables = fc.tuple(...['parts', 'revisions', 'events'].map((name) => randomTable(`c1/${name}.csv`)));
		fc.assert(
			fc.property(tables, (some) => {
				const texts = some.map(({ file, columns, rows }) => [file, write(columns, rows)] as const);
				expect(compute(ingest(baseWith(Object.fromEntries(texts)))).length).toBeGreaterThan(0);
			}),
			{ numRuns: 300 },
		);
	});

	test('a deadline with a place that is a property of every object is refused', () => {
		const row = '1;E1;;3;;X, constructor;;law;;onTrack;;;;r1';
		const result = ingest(baseWith({ 'c1/parts.csv': baseText('c1/parts.csv', row) }));
		expect(result.issues.map(({ code }) => code)).toEqual(['not-a-deadline']);
	});

	test('every row of random cells is either taken or reported, never both, never neither', SLOW, () => {
		fc.assert(
			fc.property(randomTable('c1/parts.csv'), ({ columns, rows }) => {
				const bytes = new TextEncoder().encode(write(columns, rows));
				const table = readTable('c1/parts.csv', bytes, parts);
				// Lines by our own count: a row begins after the header and the lines of the rows before it.
				const starts = rows.map(
					(_, at) =>
						2 +
						rows
							.slice(0, at)
							.flat()
							.join(';')
							.split(/\r\n|\n|\r/).length -
						1 +
						at,
				);
				const filled = starts.filter((_, at) => rows[at]?.some((text) => text.trim() !== ''));
				const taken = table.rows.map(({ line }) => line);
				// A character that no text can hold becomes U+FFFD; its row stays.
				const issues = table.issues.filter(({ severity }) => severity === 'error');
				const reported = new Set(issues.map(({ line }) => line ?? 0));
				expect([...taken, ...reported].sort((a, b) => a - b)).toEqual(filled);
				for (const { line, column, value } of issues)
					expect(value).toBe(
						rows[starts.indexOf(line ?? 0)]?.[columns.indexOf(column ?? '')]
							?.replace(/\r\n?/g, '\n')
							.trim()
							// eslint-disable-next-line no-control-regex -- what no text can hold
							.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/g, '\uFFFD'),
					);
			}),
			{ numRuns: 500 },
		);
	});

	test('the order of the rows of parts.csv does not change the parts', SLOW, () => {
		const [header = '', ...lines] = baseLines('c1/parts.csv');
		const wrong = ['1;E9;;1;;2020;;;;onTrack;;;;r1', '1;E1;;9;;soon;;;;onTrack;;;;r1'];
		const rows = [...lines, ...wrong];
		const expected = partsOf(ingest(base()));
		fc.assert(
			fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
				const result = ingest(baseWith({ 'c1/parts.csv': [header, ...shuffled].join('\n') }));
				expect(partsOf(result)).toEqual(expected);
				expect(result.issues.map(({ line }) => line).sort()).toEqual(
					wrong.map((row) => shuffled.indexOf(row) + 2).sort(),
				);
			}),
		);
	});

	test('a file with very many wrong rows does not throw', SLOW, () => {
		const text = baseText('services.csv') + 'x;y\n'.repeat(200_000);
		expect(ingest(baseWith({ 'services.csv': text })).issues).toHaveLength(200_000);
	});
});
