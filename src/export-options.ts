import { parseArgs } from 'node:util';
import settings from './lib/i18n/project.inlang/settings.json' with { type: 'json' };
import { CHART_NAMES } from './lib/request/chart-names.ts';
import {
	CONTINUITY_PARAMETERS,
	REPORT_PARAMETERS,
	SELECTION_PARAMETERS,
	SEVERAL,
	tableParameters,
} from './lib/request/parameters.ts';
import { TABLE_NAMES } from './lib/request/table-names.ts';
import { FORMATS } from './params/format.ts';
import { FORMATS as PICTURES } from './params/picture.ts';

/** What the command line asks for: an address of the dashboard, and where its file goes. */
export type Asked =
	| { readonly kind: 'file'; readonly path: string; readonly format: string; readonly out: string | null }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly sentence: string };

/** A file that can be asked for: where its address begins, its formats and its parameters. */
type Target = {
	readonly place: string;
	readonly formats: readonly string[];
	readonly parameters: readonly string[];
};

const WHOLE = FORMATS.filter((format) => format !== 'ics');
const TABLES = [...TABLE_NAMES, 'reconciliation', 'report', 'continuity'];

/** The table or chart of a name; null when there is none. */
function target(option: string, name: string, contract: string): Target | null {
	const place = `/contracts/${encodeURIComponent(contract)}`;
	if (option === 'chart')
		return CHART_NAMES.some((chart) => chart === name)
			? { place: `${place}/charts/${name}`, formats: PICTURES, parameters: SELECTION_PARAMETERS }
			: null;
	switch (name) {
		case 'continuity':
			return { place: '/continuity', formats: [...WHOLE, ...PICTURES], parameters: CONTINUITY_PARAMETERS };
		case 'report':
			return { place: `${place}/report`, formats: ['docx'], parameters: REPORT_PARAMETERS };
		// The printed figures are about the whole contract: a file that passes over filters would mislead.
		case 'reconciliation':
			return { place: `${place}/reconciliation`, formats: WHOLE, parameters: [] };
	}
	const table = TABLE_NAMES.find((one) => one === name);
	if (!table) return null;
	const formats = table === 'deadlines' ? FORMATS : WHOLE;
	return { place: `${place}/${table}`, formats, parameters: tableParameters(table) };
}

const text = { type: 'string', multiple: true } as const;

const OPTIONS = {
	contract: text,
	table: text,
	chart: text,
	format: text,
	lang: text,
	out: text,
	q: text,
	asof: text,
	sort: text,
	period: text,
	line: text,
	service: text,
	axis: text,
	rag: text,
	outcome: text,
	year: text,
	columns: text,
	if: text,
	waiting: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;
/** What stands in the place of the address or is for the command itself; all else is a parameter. */
const OWN = ['table', 'chart', 'format', 'lang', 'out'];

export const HELP = `Writes a file of the dashboard, as its pages do.

  npm run export -- --contract ca6 --table realisation --format xlsx --lang nl --service SI --out si.xlsx

  --contract   id of the contract, such as ca6; for continuity a filter*
  --table      ${TABLES.join(', ')}
  --chart      ${CHART_NAMES.join(', ')}, instead of --table
  --format     ${WHOLE.join(', ')}; ics for deadlines only, the report as docx only;
               ${PICTURES.join(', ')} for --chart and for --table continuity
  --lang       ${settings.locales.join(', ')}; ${settings.baseLocale} when left out
  --out        file or folder to write to; - writes to standard output. Left out: a name such as
               ca6-realisation-SI-2025-12-31.xlsx in the current folder. An existing file is replaced.

Filters, as in the addresses of the pages; those marked * may be given several times:
  --service*  --axis*  --rag* (G, O, R)  --outcome*  --year*  --waiting  --q words
  --asof 2025-12-31   as it stood on that day
  --sort rate, --sort=-rate   order of the rows, not of realisation, report and charts
  --columns*  columns of engagements      --if* event:day  a day tried for an event
  --period 2025-S1    which report, for report
  --line ca6/29       the article whose line is followed, for continuity

The program must have been built: npm run build. JALON_DATA names another data folder than the one beside the program,
ORIGIN the address of the dashboard that is written in the file. To keep npm's own lines out of standard output:
npm run --silent export -- …

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
	const { waiting, help, ...values } = parsed.values;
	if (help === true) return { kind: 'help' };
	const given = new Map<string, readonly string[]>(Object.entries(values));
	if (waiting === true) given.set('waiting', ['1']);
	const one = (name: string) => given.get(name)?.[0] ?? '';

	if (given.has('table') && given.has('chart')) return wrong('Give --table or --chart, not both.');
	const option = given.has('chart') ? 'chart' : 'table';
	const name = one(option);
	const needed = [...(name === 'continuity' ? [] : ['contract']), option, 'format'];
	for (const missing of needed) if (one(missing) === '') return wrong(`--${missing} is missing.`);
	const unknown = (what: string, value: string, known: readonly string[]) =>
		wrong(`--${what}: "${value}" is unknown. Choose from: ${known.join(', ')}.`);
	const asked = target(option, name, one('contract'));
	if (!asked) return unknown(option, name, option === 'chart' ? CHART_NAMES : TABLES);
	const { place, formats, parameters } = asked;
	const format = one('format');
	if (![...FORMATS, ...PICTURES].some((known) => known === format))
		return unknown('format', format, [...FORMATS, ...PICTURES]);
	if (!formats.includes(format))
		return wrong(`--${option} ${name} is for --format ${formats.join(', ')} only.`);
	const lang = given.has('lang') ? one('lang') : settings.baseLocale;
	if (!settings.locales.includes(lang)) return unknown('lang', lang, settings.locales);

	const inPlace = parameters.includes('contract') ? OWN : ['contract', ...OWN];
	const query = new URLSearchParams();
	for (const [filter, all] of given) {
		const several = SEVERAL.includes(filter) && !inPlace.includes(filter);
		if (all.length > 1 && !several) return wrong(`--${filter} may be given once only (${all.join(', ')}).`);
		if (inPlace.includes(filter)) continue;
		if (!parameters.includes(filter)) {
			const known = parameters.map((known) => `--${known}`).join(', ') || 'none';
			return wrong(`--${filter} does not go with --${option} ${name}. Filters that do: ${known}.`);
		}
		// A record holds every field, and a calendar has no columns.
		if (filter === 'columns' && format === 'json') return wrong('--columns does not go with --format json.');
		for (const value of all) query.append(filter, value);
	}
	const address = `/${lang}${place}.${format}`;
	const out = given.has('out') ? one('out') : null;
	return { kind: 'file', path: query.size > 0 ? `${address}?${query}` : address, format, out };
}
