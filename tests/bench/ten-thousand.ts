import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ARTICLES = 500;
const ENGAGEMENTS = 20;
/** About as long as what the reports say of an engagement. */
const SAID =
	'Le groupe de travail a approuvé la note ; la mise en œuvre technique suit avec les partenaires. '.repeat(
		4,
	);

/** A folder of data with one more contract, `large`: 10,000 engagements of one part, in 500 articles and 4 axes. */
export function tenThousand(): string {
	const folder = mkdtempSync(join(tmpdir(), 'jalon-bench-'));
	cpSync('data', folder, { recursive: true });
	const contracts = readFileSync(join(folder, 'contracts.csv'), 'utf8').trimEnd();
	const large: Readonly<Record<string, string>> = {
		contract: 'large',
		kind: 'contract',
		scope: 'full',
		from: '2022',
		to: '2025',
		title_fr: 'Grand contrat',
		short_fr: 'Grand',
		report: '2025-year',
	};
	// By the names of the columns, whatever their order is.
	const row = (contracts.split('\n', 1)[0] ?? '').split(';').map((column) => large[column] ?? '');
	writeFileSync(join(folder, 'contracts.csv'), `${contracts}\n${row.join(';')}\n`);
	mkdirSync(join(folder, 'large'));
	const write = (file: string, header: string, rows: readonly string[]) =>
		writeFileSync(join(folder, 'large', file), [header, ...rows, ''].join('\n'));
	const articles = Array.from({ length: ARTICLES }, (_, at) => at + 1);
	const engagements = articles.flatMap((article) =>
		Array.from({ length: ENGAGEMENTS }, (_, at) => ({ article, code: `E${at + 1}` })),
	);
	write(
		'axes.csv',
		'axis;title_fr;title_nl;short_fr;short_nl;report',
		[1, 2, 3, 4].map((axis) => `${axis};Axe ${axis};As ${axis};Axe ${axis};As ${axis};2025-year`),
	);
	write(
		'articles.csv',
		'article;axis;title_fr;title_nl;other_title_fr;report',
		articles.map(
			(article) => `${article};${Math.ceil(article / 125)};Projet ${article};Project ${article};;2025-year`,
		),
	);
	write(
		'engagements.csv',
		'article;engagement;variant;standing;replaced_by;decided_in;services;title_fr;title_nl;rag_printed;rag;cause;progress_fr;progress_nl;attention_fr;attention_nl;report',
		engagements.map(
			({ article, code }) =>
				`${article};${code};;counted;;;SSS;Engagement ${code} du projet ${article};;G;G;;"${SAID}";;"${SAID.slice(0, 96)}";;2025-year`,
		),
	);
	write(
		'parts.csv',
		'article;engagement;variant;part;wording;deadline;rhythm;event;printed_due;outcome;ended_on;reported_in;inferred_fr;report',
		engagements.map(
			({ article, code }) => `${article};${code};;1;31/12/2025;2025-12-31;;;;onTrack;;;;2025-year`,
		),
	);
	write('events.csv', 'event;day;expected;follows;title_fr;title_nl;report', []);
	return folder;
}
