import { COLOURS, type ColourName } from './palette.ts';

/** What a shape of a drawing stands for. Those that could be confused differ in form, not only in colour. */
export const ROLES = [
	// Frame and words
	'axis',
	'grid',
	'label',
	'value',
	'soft',
	'strong',
	// Bars
	'promised',
	'done',
	'second',
	// Time: how a deadline moved, what it counts from, and outcomes
	'moved',
	'chain',
	'event',
	'today',
	'realised',
	'closed',
	'onTrack',
	'attention',
	'late',
	'gone',
	// RAG: the colour, its absence, and the letter on it
	'G',
	'O',
	'R',
	'none',
	'letter',
] as const;

/** In the drawing of a flow: nodes, and links by who states them; `faint` is not on the chosen line. */
export const FLOW_ROLES = [
	'node',
	'open',
	'lit',
	'chosen',
	'caption',
	'continues',
	'continued-by',
	'moved-to',
	'both',
	'core',
	'follow-up',
	'loop',
	'faint',
] as const;
export type Role = (typeof ROLES)[number] | (typeof FLOW_ROLES)[number];

/** Where no RAG colour is printed: an empty square. */
export const NO_RAG = 'fill:none;stroke:var(--line-strong);stroke-width:1.5';

/**
 * How the roles are painted, on pages and in files alike: a page gives each name the colour of its ground, a file the
 * light one. `--hatch` is the pattern that each drawing defines for itself; `paper` is the ground of a file.
 */
export const DRAWING_STYLE = [
	'.soft{fill:var(--ink-soft)}.strong,.value{font-weight:600}.value{font-size:11px}',
	'.paper{fill:var(--surface)}.grid{stroke:var(--line)}.axis{stroke:var(--line-strong)}',
	'.promised{fill:var(--surface);stroke:var(--ink)}.done{fill:var(--accent)}',
	'.second{fill:var(--hatch);stroke:var(--accent)}',
	'.moved{fill:var(--surface);stroke:var(--moved);stroke-width:2}',
	'.chain{fill:none;stroke:var(--accent);opacity:.7}',
	'.event{fill:var(--accent)}.today{stroke:var(--ink);stroke-dasharray:4 4}',
	'.realised{fill:var(--green)}.closed{fill:var(--surface);stroke:var(--green);stroke-width:2}',
	'.onTrack{fill:var(--surface);stroke:var(--blue);stroke-width:2}',
	'.attention{fill:var(--surface);stroke:var(--amber);stroke-width:2}',
	'.late{fill:none;stroke:var(--red);stroke-width:3.5}.gone{fill:none;stroke:var(--ink-soft);stroke-width:2.5}',
	'.G{fill:var(--green)}.O{fill:var(--amber)}.R{fill:var(--red)}',
	`.none{${NO_RAG}}`,
	'.letter{fill:var(--surface);font-size:11px;font-weight:700}',
].join('');

/** The roles of a flow in its file; the page draws it with links and labels, in ribbons.css and ArticleNode.svelte. */
export const FLOW_STYLE = [
	'.continues,.continued-by,.moved-to,.both,.core,.loop,.follow-up,.faint{fill:none;stroke:var(--accent);stroke-width:3}',
	'.continued-by{stroke-dasharray:11 4}.moved-to{stroke-dasharray:3 3}.follow-up,.loop{stroke-width:1.5}',
	'.both{stroke-width:5}.core{stroke:var(--surface);stroke-width:2}.faint{stroke:var(--line)}',
	'.node,.lit,.chosen,.open{fill:var(--surface);stroke:var(--line-strong)}.open{stroke-dasharray:3 2}',
	'.lit,.chosen{stroke:var(--accent);stroke-width:2}.chosen{stroke-width:5}',
	'.caption{paint-order:stroke;stroke:var(--surface);stroke-width:3}',
].join('');

const isColour = (name: string): name is ColourName => Object.hasOwn(COLOURS, name);

/**
 * A style or a drawing for a file, which is read away from the pages: in a document, on paper, on a slide. Each
 * `var(--name)` becomes the light colour of that name, `--hatch` the file's own pattern; throws on another name.
 */
export function inLight(style: string): string {
	return style.replaceAll(/var\(--([\w-]+)\)/gu, (_, name: string) => {
		if (name === 'hatch') return 'url(#hatch)';
		if (!isColour(name)) throw new Error(`no colour is named ${name}`);
		return COLOURS[name].light;
	});
}
