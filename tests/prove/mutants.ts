import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';

/**
 * Breaks conditions and constants of the program one at a time, in a copy, and runs the unit tests that reach the file:
 * a mutant that no test notices is a survivor, and is listed by name. The seed chooses; the same seed on the same
 * sources chooses the same.
 *
 *     npm run prove -- --seed 7 --count 60
 */

const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '60' },
		/** So many at least in what people see: views and files. */
		shown: { type: 'string', default: '30' },
		only: { type: 'string', default: '' },
		list: { type: 'boolean', default: false },
	},
});

const SHOWN = ['views', 'files'];
const ROOMS = ['domain', 'deadlines', 'schema', 'ingest', 'i18n', 'request', ...SHOWN];

type Mutant = { readonly file: string; readonly at: number; readonly from: string; readonly to: string };

const SWAPPED: Partial<Record<ts.SyntaxKind, string>> = {
	[ts.SyntaxKind.LessThanToken]: '<=',
	[ts.SyntaxKind.LessThanEqualsToken]: '<',
	[ts.SyntaxKind.GreaterThanToken]: '>=',
	[ts.SyntaxKind.GreaterThanEqualsToken]: '>',
	[ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
	[ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
	[ts.SyntaxKind.AmpersandAmpersandToken]: '||',
	[ts.SyntaxKind.BarBarToken]: '&&',
	[ts.SyntaxKind.PlusToken]: '-',
	[ts.SyntaxKind.MinusToken]: '+',
};

/** Every place of a file where one condition or constant can be broken. */
function mutantsOf(file: string): Mutant[] {
	const text = readFileSync(file, 'utf8');
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const found: Mutant[] = [];
	const add = (node: ts.Node, to: string) =>
		found.push({ file, at: node.getStart(source), from: node.getText(source), to });
	function visit(node: ts.Node): void {
		if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
		if (ts.isBinaryExpression(node)) {
			const to = SWAPPED[node.operatorToken.kind];
			// Text that is put together has no order that a minus would make sense of.
			const isText = /['"`]/.test(node.getText(source)) && /^[-+]$/.test(to ?? '');
			if (to !== undefined && !isText) add(node.operatorToken, to);
		}
		if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
		if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
		if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
		if (ts.isConditionalExpression(node)) add(node.condition, `!(${node.condition.getText(source)})`);
		if (ts.isIfStatement(node)) add(node.expression, `!(${node.expression.getText(source)})`);
		ts.forEachChild(node, visit);
	}
	visit(source);
	return found;
}

/** Numbers between 0 and 1 that a seed decides (mulberry32). */
function chance(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

function choose(all: readonly Mutant[], count: number, shown: number, seed: number): Mutant[] {
	const next = chance(seed);
	const shuffled = all
		.map((mutant) => ({ mutant, place: next() }))
		.toSorted((a, b) => a.place - b.place)
		.map(({ mutant }) => mutant);
	const isShown = ({ file }: Mutant) => SHOWN.some((room) => file.startsWith(`src/lib/${room}/`));
	const first = shuffled.filter(isShown).slice(0, shown);
	return [...first, ...shuffled.filter((one) => !first.includes(one)).slice(0, count - first.length)];
}

function nameOf({ file, at, from, to }: Mutant): string {
	const line = readFileSync(file, 'utf8').slice(0, at).split('\n').length;
	return `${file}:${line}  ${from.replace(/\s+/g, ' ')}  →  ${to.replace(/\s+/g, ' ')}`;
}

/** A copy of the program without what is built or installed; the packages are those of the original. */
function copy(): string {
	const folder = mkdtempSync(join(tmpdir(), 'jalon-mutants-'));
	for (const name of readdirSync('.'))
		if (!['node_modules', 'build', '.git'].includes(name))
			cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	return folder;
}

const files = ROOMS.flatMap((room) =>
	readdirSync(`src/lib/${room}`, { recursive: true, encoding: 'utf8' })
		.map((path) => `src/lib/${room}/${path.replaceAll('\\', '/')}`)
		.filter((path) => path.endsWith('.ts') && !path.includes('/paraglide/')),
).toSorted();
const all = files.flatMap(mutantsOf).filter(({ file }) => file.includes(values.only));
const seed = Number(values.seed);
const chosen = choose(all, Number(values.count), Number(values.shown), seed);
console.log(
	`seed ${seed}: ${chosen.length} of ${all.length} conditions and constants in ${files.length} files`,
);

if (values.list) for (const mutant of chosen) console.log(nameOf(mutant));
else {
	const folder = copy();
	const vitest = join('node_modules', 'vitest', 'vitest.mjs');
	/** Whether the tests pass in the copy; null when they never end. */
	function passes(...which: readonly string[]): boolean | null {
		const options = ['--bail=1', '--reporter=dot', '--testTimeout=60000'];
		const { status, signal } = spawnSync(process.execPath, [vitest, ...which, ...options], {
			cwd: folder,
			stdio: 'ignore',
			timeout: 900_000,
			killSignal: 'SIGKILL',
		});
		return signal ? null : status === 0;
	}
	// Tests that fail by themselves would notice every mutant.
	if (passes('run') !== true) throw new Error(`The tests do not pass in the copy ${folder}, nothing broken.`);
	const survivors: string[] = [];
	for (const [number, mutant] of chosen.entries()) {
		const path = join(folder, mutant.file);
		const text = readFileSync(path, 'utf8');
		writeFileSync(path, text.slice(0, mutant.at) + mutant.to + text.slice(mutant.at + mutant.from.length));
		const began = performance.now();
		// A mutant that never ends is noticed too.
		const passed = passes('related', '--run', mutant.file);
		const told = passed === null ? 'never ended' : passed ? 'SURVIVED' : 'noticed';
		if (told === 'SURVIVED') survivors.push(nameOf(mutant));
		const seconds = ((performance.now() - began) / 1000).toFixed(0);
		console.log(`${String(number + 1).padStart(3)}. ${told} (${seconds} s)  ${nameOf(mutant)}`);
		writeFileSync(path, text);
	}
	rmSync(folder, { recursive: true, force: true });
	console.log(`\n${chosen.length - survivors.length} of ${chosen.length} noticed; survivors:`);
	for (const survivor of survivors) console.log(`  ${survivor}`);
}
