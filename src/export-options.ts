import { parseArgs } from 'node:util';
import settings from './lib/i18n/project.inlang/settings.json' with { type: 'json' };
import words from './lib/i18n/messages/en.json' with { type: 'json' };
import { CHART_NAMES } from './lib/request/chart-names.ts';
import { FORMATS, PICTURES, type Format, type Picture } from './lib/request/formats.ts';
import { parameter, PARAMETERS, takesSeveral, type ParameterName } from './lib/request/parameters.ts';
import { TABLE_NAMES } from './lib/request/table-names.ts';
import { FILES } from './lib/request/takes.ts';

/** What the command line asks for: an address of the dashboard, and where its file goes. */
export type Asked =
	| { readonly kind: 'file'; readonly path: string; readonly format: string; readonly out: string | null }
	| { readonly kind: 'help' }
	| { readonly kind: 'wrong'; readonly sentence: string };

/** A file that can be asked for: where its address begins, its formats and its parameters. */
type Target = {
	readonly place: string;
	readonly formats: readonly (Format | Picture)[];
	readonly takes: readonly ParameterName[];
};

const ALL_FORMATS = [...FORMATS, ...PICTURES];
const TABLES = [...TABLE_NAMES, 'reconciliation', 'report', 'continuity'] as const;

/** The table or chart of a name; null when there is none. */
function target(option: string, name: string, contract: string): Target | null {
	const place = `/contracts/${encodeURIComponent(contract)}`;
	if (option === 'chart') {
		const chart = CHART_NAMES.find((one) => one === name);
		return chart ? { place: `${place}/charts/${chart}`, ...FILES.chart } : null;
	}
	const table = TABLES.find((one) => one === name);
	if (!table) return null;
	return { place: table === 'continuity' ? '/continuity' : `${place}/${table}`, ...FILES[table] };
}

/** What stands in the place of the address or is for the command itself; all else is a parameter. */
const OWN = ['table', 'chart', 'format', 'lang', 'out'];

/** The parameters of the files that the command line can ask for. */
const TAKEN = [...TABLES, 'chart' as const].flatMap((name): readonly ParameterName[] => FILES[name].takes);
const NAMES = Object.keys(PARAMETERS).flatMap((name) => TAKEN.find((one) => one === name) ?? []);
const isFlag = (name: ParameterName) => parameter(name).kind === 'flag';

const OPTIONS = {
	...Object.fromEntries(
		['contract', ...OWN, ...NAMES.filter((name) => !isFlag(name))].map((name) => [
			name,
			{ type: 'string', multiple: true } as const,
		]),
	),
	...Object.fromEntries(NAMES.filter(isFlag).map((name) => [name, { type: 'boolean' } as const])),
	help: { type: 'boolean', short: 'h' },
} as const;

/** A parameter in the help: its name, what it takes and what it means. */
function helpLine(name: ParameterName): string {
	const own = parameter(name);
	const form = isFlag(name) ? '' : `${own.example.startsWith('-') ? '=' : ' '}${own.example}`;
	const meaning = own.meaning === null ? '' : words[own.meaning];
	const values = 'of' in own && typeof own.of !== 'string' ? ` (${own.of.join(', ')})` : '';
	return `  ${`--${name}${takesSeveral(name) ? '*' : ''}${form}`.padEnd(26)} ${meaning}${values}`;
}

export const HELP = `Writes a file of the dashboard, as its pages do.

  npm run export -- --contract ca6 --table realisation --format xlsx --lang nl --service SI --out si.xlsx

  --contract   id of the contract, such as ca6; for continuity a filter*
  --table      ${TABLES.join(', ')}
  --chart      ${CHART_NAMES.join(', ')}, instead of --table
  --format     ${FILES.overview.formats.join(', ')}; ics for deadlines only, the report as docx only;
               ${PICTURES.join(', ')} for --chart and for --table continuity
  --lang       ${settings.locales.join(', ')}; ${settings.baseLocale} when left out
  --out        file or folder to write to; - writes to standard output. Left out: a name such as
               ca6-realisation-SI-2025-12-31.xlsx in the current folder. An existing file is replaced.

Filters, as in the addresses of the pages; those marked * may be given several times:
${NAMES.map(helpLine).join('\n')}

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
	const { help, ...values } = parsed.values;
	if (help === true) return { kind: 'help' };
	const given = new Map(
		Object.entries(values).map(([name, value = []]): [string, readonly string[]] => [
			name,
			[value].flat().map((one) => (one === true ? '1' : String(one))),
		]),
	);
	const one = (name: string) => given.get(name)?.[0] ?? '';

	if (given.has('table') && given.has('chart')) return wrong('Give --table or --chart, not both.');
	const kind = given.has('chart') ? 'chart' : 'table';
	const subject = one(kind);
	const needed = [...(subject === 'continuity' ? [] : ['contract']), kind, 'format'];
	for (const missing of needed) if (one(missing) === '') return wrong(`--${missing} is missing.`);
	const unknown = (what: string, value: string, known: readonly string[]) =>
		wrong(`--${what}: "${value}" is unknown. Choose from: ${known.join(', ')}.`);
	const asked = target(kind, subject, one('contract'));
	if (!asked) return unknown(kind, subject, kind === 'chart' ? CHART_NAMES : TABLES);
	const { place, formats, takes } = asked;
	const format = one('format');
	if (!ALL_FORMATS.some((known) => known === format)) return unknown('format', format, ALL_FORMATS);
	if (!formats.some((known) => known === format))
		return wrong(`--${kind} ${subject} is for --format ${formats.join(', ')} only.`);
	const lang = given.has('lang') ? one('lang') : settings.baseLocale;
	if (!settings.locales.includes(lang)) return unknown('lang', lang, settings.locales);

	const inPlace = takes.includes('contract') ? OWN : ['contract', ...OWN];
	const query = new URLSearchParams();
	for (const [option, all] of given) {
		const own = inPlace.includes(option);
		const name = own ? undefined : NAMES.find((one) => one === option);
		if (all.length > 1 && !(name && takesSeveral(name)))
			return wrong(`--${option} may be given once only (${all.join(', ')}).`);
		if (own) continue;
		if (!name || !takes.includes(name)) {
			const known = takes.map((one) => `--${one}`).join(', ') || 'none';
			return wrong(`--${option} does not go with --${kind} ${subject}. Filters that do: ${known}.`);
		}
		// A record holds every field, and a calendar has no columns.
		if (name === 'columns' && format === 'json') return wrong('--columns does not go with --format json.');
		for (const value of all) query.append(name, value);
	}
	const address = `/${lang}${place}.${format}`;
	const out = given.has('out') ? one('out') : null;
	return { kind: 'file', path: query.size > 0 ? `${address}?${query}` : address, format, out };
}
