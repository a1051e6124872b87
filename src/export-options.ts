import { parseArgs } from 'node:util';
import settings from './lib/i18n/project.inlang/settings.json' with { type: 'json' };
import { TABLE_NAMES } from './lib/report/table-names.ts';
import { FORMATS } from './params/format.ts';

/** What the command line asks for: an address of the dashboard, and where its file goes. */
export type Asked =
	| { readonly kind: 'file'; readonly path: string; readonly out: string | null }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly sentence: string };

/** What a contract can be asked for: its tables, the control of the printed figures, and the whole report. */
const TABLES = [...TABLE_NAMES, 'reconciliation', 'report'];

/** Filters of the pages, by the names that they have in an address; those of the second list may be given again. */
const ONCE = ['q', 'asof', 'sort', 'period'] as const;
const AGAIN = ['service', 'axis', 'rag', 'outcome', 'year', 'columns', 'if'] as const;

const once = { type: 'string' } as const;
const again = { type: 'string', multiple: true } as const;

const OPTIONS = {
	contract: once,
	table: once,
	format: once,
	lang: once,
	out: once,
	q: once,
	asof: once,
	sort: once,
	period: once,
	service: again,
	axis: again,
	rag: again,
	outcome: again,
	year: again,
	columns: again,
	if: again,
	waiting: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

export const HELP = `Writes a file of the dashboard, as its pages do.

  npm run export -- --contract ca6 --table realisation --format xlsx --lang nl --service SI --out si.xlsx

  --contract   id of the contract, such as ca6
  --table      ${TABLES.join(', ')}
  --format     ${FORMATS.join(', ')}; ics for deadlines only, the report as docx only
  --lang       ${settings.locales.join(', ')}; ${settings.baseLocale} when left out
  --out        file or folder to write to; - writes to standard output. Left out: a name such as
               ca6-realisation-SI-2025-12-31.xlsx in the current folder. An existing file is replaced.

Filters, as in the addresses of the pages; those marked * may be given several times:
  --service*  --axis*  --rag* (G, O, R)  --outcome*  --year*  --waiting  --q words
  --asof 2025-12-31   as it stood on that day
  --sort rate, --sort=-rate   order of the rows
  --columns*  columns of engagements      --if* event:day  a day tried for an event, for deadlines
  --period 2025-S1    which report, for report

The program must have been built: npm run build. JALON_DATA names another data folder, ORIGIN the address of the
dashboard that is written in the file. To keep npm's own lines out of standard output: npm run --silent export -- …

Exit code: 0 the file is written, 1 it could not be, 2 the command is not understood. What is wrong is said on
standard error.
`;

function wrong(sentence: string): Asked {
	return { kind: 'wrong', sentence: `${sentence}\nnpm run export -- --help lists all options.` };
}

/** Reads the command line. A contract or a filter that does not exist is refused later, by the page's own sentence. */
export function readOptions(args: readonly string[]): Asked {
	const parsed = (() => {
		try {
			return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false });
		} catch (reason) {
			return reason instanceof Error ? reason.message : String(reason);
		}
	})();
	if (typeof parsed === 'string') return wrong(parsed);
	const { values } = parsed;
	if (values.help === true) return { kind: 'help' };
	const { contract, table, format, lang = settings.baseLocale } = values;
	for (const [name, value] of Object.entries({ contract, table, format }))
		if (value === undefined || value === '') return wrong(`--${name} is missing.`);
	const lists: [name: string, value: string, known: readonly string[]][] = [
		['table', table ?? '', TABLES],
		['format', format ?? '', FORMATS],
		['lang', lang, settings.locales],
	];
	for (const [name, value, known] of lists)
		if (!known.includes(value))
			return wrong(`--${name}: "${value}" is unknown. Choose from: ${known.join(', ')}.`);
	const query = new URLSearchParams();
	for (const name of ONCE) if (values[name] !== undefined) query.append(name, values[name]);
	for (const name of AGAIN) for (const value of values[name] ?? []) query.append(name, value);
	if (values.waiting === true) query.append('waiting', '1');
	if (format === 'ics' && table !== 'deadlines') return wrong('--format ics is for --table deadlines only.');
	if (table === 'report' && format !== 'docx') return wrong('--table report is for --format docx only.');
	// The page of the printed figures has no filters: a file that passes over them would mislead.
	if (table === 'reconciliation' && query.size > 0)
		return wrong(`--table reconciliation is about the whole contract and takes no filters (${query}).`);
	const address = `/${lang}/contracts/${encodeURIComponent(contract ?? '')}/${table}.${format}`;
	return {
		kind: 'file',
		path: query.size > 0 ? `${address}?${query}` : address,
		out: values.out ?? null,
	};
}
