import { writeArticleKey } from '$lib/domain/contract/keys';
import type { ContinuityGraph, GraphEdge } from '$lib/domain/continuity/graph';
import type { Language } from '$lib/i18n/language';
import type { Phrase } from '$lib/i18n/phrase';
import type { ContinuityNames } from '$lib/views/continuity/continuity-words';
import { flowLayout } from '$lib/views/continuity/flow/layout';
import {
	lightOf,
	LINE_WIDTH,
	NODE,
	placedNodes,
	endKey,
	type Light,
	type PictureNode,
} from './picture-nodes';
import { wrapWithin } from './words';

/** How a link is drawn: its form says who states it, so that no colour has to. */
export const LINK_FORMS = ['continues', 'continued-by', 'moved-to', 'both', 'follow-up', 'loop'] as const;
export type LinkForm = (typeof LINK_FORMS)[number];

export type PictureLink = {
	readonly path: string;
	readonly form: LinkForm;
	readonly light: Light;
	readonly title: Phrase;
};

export type ContinuityPicture = {
	readonly width: number;
	readonly height: number;
	readonly columns: readonly {
		readonly id: string;
		readonly x: number;
		/** The short name of the contract on its lines, and the language of it. */
		readonly name: readonly string[];
		readonly lang: Language;
		readonly years: string;
	}[];
	readonly nodes: readonly PictureNode[];
	/** Those of the chosen line last, so that they lie above the others. */
	readonly links: readonly PictureLink[];
	readonly crossings: number;
};

/** From one contract to the next. Nine contracts fill a page of 1440 px. */
export const PITCH = 146;
const RIBBON = 4;
const GAP = 4;
/** Room for the names of the contracts. */
export const HEAD = 58;
const STUB = 16;

/** Whether the later side states the link, the earlier one, or both; a piece that was moved has a form of its own. */
export function linkForm({ kinds }: Pick<GraphEdge, 'kinds'>): LinkForm {
	const later = kinds.includes('continues');
	const earlier = kinds.includes('continued-by') || kinds.includes('moved-to');
	if (later && earlier) return 'both';
	if (later) return 'continues';
	return kinds.includes('moved-to') ? 'moved-to' : 'continued-by';
}

/**
 * The picture of a graph: contracts in time from left to right, articles as nodes, links as ribbons. A contract that is
 * named without an article is one node of the graph, but what reaches it are different projects: here each link to it
 * ends by itself. `chosen`: the article whose line is lit.
 */
export function continuityPicture(
	graph: ContinuityGraph,
	chosen: string | null,
	names: ContinuityNames,
): ContinuityPicture {
	const lit = lightOf(graph, chosen);
	const used = new Set([...graph.nodes.values()].map(({ contract }) => contract));
	const contracts = graph.contracts.filter(({ id }) => used.has(id));
	const columnOf = new Map(contracts.map(({ id }, at) => [id, at]));
	const nodes = placedNodes(graph, chosen, lit, names, (id) => columnOf.get(id) ?? 0);
	// The chosen line lies on top, right below the names of the contracts.
	nodes.sort((a, b) => Number(b.light === 'lit') - Number(a.light === 'lit'));
	const drawn = [...graph.edges, ...graph.loops];
	const layout = flowLayout(
		{
			nodes,
			links: drawn.map((edge) => ({
				from: endKey(graph, edge.from, edge),
				to: endKey(graph, edge.to, edge),
				width: RIBBON,
			})),
		},
		{ columns: contracts.map((_, at) => at * PITCH), nodeWidth: NODE.width, gap: GAP },
	);
	const links = drawn.map((edge, at): PictureLink => ({
		path: layout.ribbons[at]?.path ?? '',
		form: edge.from === edge.to ? 'loop' : linkForm(edge),
		light: edge.from === edge.to ? lit.node(edge.from) : lit.edge(edge.key),
		title: names.sentence(edge),
	}));
	const boxes = new Map(nodes.map(({ key }, at) => [key, layout.nodes[at]]));
	const stubs = graph.followUps.flatMap((followUp): PictureLink[] => {
		const box = boxes.get(followUp.from);
		if (!box) return [];
		const [x, y] = [box.x + NODE.width, box.y + box.height / 2];
		return [
			{
				path: `M${x},${y}h${STUB}m-5,-4l5,4l-5,4`,
				form: 'follow-up',
				light: lit.node(followUp.from),
				title: names.followUp(followUp).text,
			},
		];
	});
	return {
		width: contracts.length * PITCH,
		height: layout.height + HEAD,
		columns: contracts.map((contract, at) => ({
			id: contract.id,
			x: at * PITCH,
			name: wrapWithin(names.contract(contract.id).text, LINE_WIDTH, 2),
			lang: names.contract(contract.id).lang,
			years: names.node(writeArticleKey({ contract: contract.id, article: '' })).period,
		})),
		nodes: nodes.map(({ key, words, light, chosen, lines }, at) => ({
			key,
			words,
			light,
			chosen,
			lines,
			...(layout.nodes[at] ?? { x: 0, y: 0, height: 0 }),
		})),
		links: [...links, ...stubs].toSorted((a, b) => Number(a.light === 'lit') - Number(b.light === 'lit')),
		crossings: layout.crossings,
	};
}
