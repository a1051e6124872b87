/**
 * `npm run bench`: how long the picture of continuity takes to lay out, for the reference data and for a graph ten times
 * as large, once as ten times the same lines and once with lines that hang together across the copies, which is harder.
 * The middle of five runs, in milliseconds.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const config = {
	configFile: false as const,
	logLevel: 'error' as const,
	resolve: { alias: { $lib: fileURLToPath(new URL('../../src/lib', import.meta.url)) } },
};
type Load<Module> = Promise<{ module: Module }>;
const load = <Module>(path: string): Load<Module> => runnerImport<Module>(path, config);

const { module: flows } = await load<typeof import('../../src/lib/views/continuity/flow/layout')>(
	'./src/lib/views/continuity/flow/layout.ts',
);
const { module: graphs } = await load<typeof import('../../src/lib/domain/continuity/graph')>(
	'./src/lib/domain/continuity/graph.ts',
);
const { module: data } = await load<typeof import('../data/reference-data')>(
	'./tests/data/reference-data.ts',
);

const graph = graphs.continuityGraph(data.reference.dataset);
/** The links between articles; the picture gives each link that names only a contract an end of its own. */
const edges = graph.edges.filter(({ from, to }) => !from.endsWith('/') && !to.endsWith('/'));
const columns = new Map(graph.contracts.map(({ id }, at) => [id, at]));

/** So many copies of the graph; every fifth link of a copy may lead to the next copy instead. */
function flow(copies: number, across: boolean) {
	const key = (copy: number, node: string) => `${copy % copies} ${node}`;
	const all = [...Array(copies).keys()];
	return {
		nodes: all.flatMap((copy) =>
			[...graph.nodes.values()].map((node) => ({
				key: key(copy, node.key),
				column: columns.get(node.contract) ?? 0,
				height: 20,
				below: 0,
			})),
		),
		links: all.flatMap((copy) =>
			edges.map(({ from, to }, at) => ({
				from: key(copy, from),
				to: key(across && at % 5 === 0 ? copy + 1 : copy, to),
				width: 4,
			})),
		),
	};
}

for (const [name, copies, across] of [
	['the reference data', 1, false],
	['ten times, apart', 10, false],
	['ten times, hanging together', 10, true],
] as const) {
	const made = flow(copies, across);
	const size = { columns: [...columns.values()].map((at) => at * 146), nodeWidth: 32, gap: 4 };
	const runs = Array.from({ length: 5 }, () => {
		const start = performance.now();
		const { crossings, height } = flows.flowLayout(made, size);
		return { time: performance.now() - start, crossings, height };
	}).toSorted((a, b) => a.time - b.time);
	const { time, crossings, height } = runs[2] ?? { time: 0, crossings: 0, height: 0 };
	console.log(
		`${name}: ${made.nodes.length} articles, ${made.links.length} links in ${time.toFixed(0)} ms; ` +
			`${crossings} crossings, ${height} px high`,
	);
}
