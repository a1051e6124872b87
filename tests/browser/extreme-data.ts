/**
 * Data that no report holds but a page must bear: 60 articles with titles of 300 letters, words without a break, 40
 * services, engagements of many parts and of many services, a contract without anything, and no text in another language
 * than French. `node
 * tests/browser/extreme-data.ts FOLDER [PARTS]` writes them; with PARTS there is a contract of so many more.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** With words by which the walk through the languages tells French: it stops wherever this stands without its language. */
const SENTENCE =
	'Accompagner la transition vers un dossier unique, partagé avec les partenaires dans le calendrier de chaque partie. ';
/** A text of so many letters with a word that no browser can break well. */
const long = (letters: number) =>
	(`Rechtstreeksebetalingsregelingsbeheersovereenkomstverlenging ` + SENTENCE.repeat(30)).slice(0, letters);

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
const file = (header: string, rows: readonly (readonly (string | number)[])[]) =>
	[header, ...rows.map((cells) => cells.map((cell) => `"${cell}"`).join(';'))].join('\n') + '\n';

const SERVICES = numbers(40).map((number) =>
	number % 7 === 0 ? `DIRECTION-GENERALE-${number}` : `S${number}`,
);
const OUTCOMES = ['realised', 'onTrack', 'attention', 'late', 'closed'];
const service = (at: number) => SERVICES[at % SERVICES.length] ?? 'S1';

type Size = { readonly articles: number; readonly engagements: number; readonly parts: number };

/** The files of one contract; each engagement of the same size. */
function contractFiles(id: string, { articles, engagements, parts }: Size, letters: number) {
	const each = numbers(articles).flatMap((article) =>
		numbers(engagements).map((engagement) => ({ article, engagement })),
	);
	const name = (engagement: number) => `E${engagement}`;
	const isReplaced = (article: number, engagement: number) => article === 5 && engagement === 2;
	const outcome = (at: number) => OUTCOMES[at % OUTCOMES.length] ?? 'realised';
	const entries: [string, string][] = [
		[
			'axes',
			file(
				'axis;title_fr;title_nl;short_fr;short_nl;report',
				numbers(4).map((axis) => [axis, long(300), '', long(80), '', '']),
			),
		],
		[
			'articles',
			file(
				'article;axis;title_fr;title_nl;other_title_fr;report',
				numbers(articles).map((article) => [article, (article % 4) + 1, long(letters), '', long(90), 'r1']),
			),
		],
		[
			'engagements',
			file(
				'article;engagement;variant;standing;replaced_by;decided_in;services;title_fr;title_nl;rag_printed;rag;cause;progress_fr;progress_nl;attention_fr;attention_nl;report',
				each.map(({ article, engagement }) => [
					article,
					name(engagement),
					'',
					// One that another replaces, as a report says.
					...(isReplaced(article, engagement) ? ['replaced', 'E1', 'r1'] : ['counted', '', '']),
					// One engagement is shared by all of them.
					article === 2 && engagement === 1 ? SERVICES.join('/') : service(article + engagement),
					long(letters),
					'',
					'',
					['G', 'O', 'R', ''][(article + engagement) % 4] ?? '',
					outcome(article + engagement) === 'late' ? 'both' : '',
					long(letters * 4),
					'',
					long(letters),
					'',
					'r1',
				]),
			),
		],
		[
			'parts',
			file(
				'article;engagement;variant;part;wording;deadline;rhythm;event;printed_due;outcome;ended_on;reported_in;inferred_fr;report',
				each
					.filter(({ article }) => article !== 3)
					.flatMap(({ article, engagement }) =>
						numbers(parts).map((part) => {
							const waits = part % 9 === 0;
							const own = isReplaced(article, engagement) ? 'replaced' : outcome(article + engagement);
							const kind = waits && own !== 'replaced' ? 'onTrack' : own;
							const ended = kind === 'realised' || kind === 'closed';
							return [
								article,
								name(engagement),
								'',
								part,
								waits ? `X + 12 mois, X = ${SENTENCE}` : `T${(part % 4) + 1} ${2024 + (part % 3)}`,
								waits ? 'X + 12 months' : `${2024 + (part % 3)}-Q${(part % 4) + 1}`,
								'',
								waits ? 'x1' : '',
								'',
								kind,
								ended ? '2024-06-30' : '',
								ended ? 'r1' : '',
								part === 1 ? long(200) : '',
								'r1',
							];
						}),
					),
			),
		],
		[
			'revisions',
			file(
				'article;engagement;variant;part;revision;wording;deadline;event;printed_due;approved_in;report',
				articles > 1 ? [[2, 'E1', '', 1, 1, long(60), '2027-Q1', '', '', 'r1', 'r1']] : [],
			),
		],
		[
			'events',
			file('event;day;expected;follows;title_fr;title_nl;report', [['x1', '', '', '', long(300), '', '']]),
		],
	];
	return entries.map(([table, text]): [string, string] => [`${id}/${table}.csv`, text]);
}

/** Path within the data folder to content. `parts`: how many parts a further contract `huge` has, none when 0. */
export function extremeFiles(parts = 0): ReadonlyMap<string, string> {
	const ids = ['extreme', 'void', 'sequel', ...(parts > 0 ? ['huge'] : [])];
	const years = (id: string) => (id === 'sequel' ? ['2027', '2029'] : ['2024', '2026']);
	const short = (id: string) => `Contrat des partenaires ${id}`;
	const shared: [string, string][] = [
		[
			'contracts.csv',
			file(
				'contract;kind;scope;from;to;title_fr;title_nl;short_fr;short_nl;follows;report',
				ids.map((id) => [id, 'contract', 'full', ...years(id), long(300), '', short(id), '', '', '']),
			),
		],
		[
			'services.csv',
			file(
				'service;kind;name_fr;name_nl;name_en;name_de;abbreviation_nl;also',
				SERVICES.map((id) => [id, 'service', long(120), '', '', '', '', '']),
			),
		],
		[
			'reports.csv',
			file('report;contract;kind;covers_to;day;title_fr;title_nl', [
				['r0', 'extreme', 'year', '2024', '2025-01-31', long(200), ''],
				['r1', 'extreme', 'year', '2025', '2026-01-31', long(200), ''],
			]),
		],
		[
			'continuity.csv',
			file(
				'from_contract;from_article;from_engagement;to_contract;to_article;to_engagement;stated_by;place;report;note_fr;printed',
				[
					['extreme', 1, '', 'sequel', 1, '', 'from', 'column', 'r1', long(150), ''],
					['extreme', 2, 'E1', 'sequel', 1, 'E1', 'to', 'column', 'r1', '', ''],
					['extreme', 2, '', 'sequel', 2, '', 'from', 'closing-list', 'r1', '', ''],
					['extreme', 4, '', '', '', '', 'from', 'progress', 'r1', long(150), ''],
				],
			),
		],
	];
	return new Map([
		...shared,
		...contractFiles('extreme', { articles: 60, engagements: 2, parts: 9 }, 300),
		...contractFiles('void', { articles: 0, engagements: 0, parts: 0 }, 300),
		...contractFiles('sequel', { articles: 3, engagements: 1, parts: 2 }, 120),
		...(parts > 0
			? contractFiles('huge', { articles: 100, engagements: Math.ceil(parts / 200), parts: 2 }, 120)
			: []),
	]);
}

/** Writes the files into a folder, which is emptied first. */
export function writeExtremeData(folder: string, parts = 0): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [path, text] of extremeFiles(parts)) {
		mkdirSync(join(folder, path, '..'), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
}

const [, script = '', folder, parts = '0'] = process.argv;
if (import.meta.url === pathToFileURL(script).href && folder) writeExtremeData(folder, Number(parts));
