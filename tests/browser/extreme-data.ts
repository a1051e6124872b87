/**
 * Data that no report holds but a page must bear: 60 articles with titles of 300 letters, words without a break, 40
 * services, engagements of many parts and of many services, a contract without anything. `node
 * tests/browser/extreme-data.ts FOLDER [PARTS]` writes them; with PARTS there is a contract of so many more.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Without any of the words by which the walk through the languages tells French: it looks at the interface. */
const SENTENCE =
	'Accompagner la transition vers un dossier unique, partagé entre institutions, selon le calendrier convenu. ';
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
				numbers(articles).map((article) => [article, (article % 4) + 1, long(letters), '', '', 'r1']),
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
					'counted',
					'',
					'',
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
							const kind = waits ? 'onTrack' : outcome(article + engagement);
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
								'',
								'',
								'r1',
							];
						}),
					),
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
	const ids = ['extreme', 'void', ...(parts > 0 ? ['huge'] : [])];
	const shared: [string, string][] = [
		[
			'contracts.csv',
			file(
				'contract;kind;scope;from;to;title_fr;title_nl;short_fr;short_nl;follows;report',
				ids.map((id) => [id, 'contract', 'full', '2024', '2026', long(300), '', id, id, '', '']),
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
				['r1', 'extreme', 'year', '2025', '2026-01-31', long(200), ''],
			]),
		],
	];
	return new Map([
		...shared,
		...contractFiles('extreme', { articles: 60, engagements: 2, parts: 9 }, 300),
		...contractFiles('void', { articles: 0, engagements: 0, parts: 0 }, 300),
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
