import type { Language, LocalText } from '$lib/i18n/language';
import type { Role } from '$lib/views/look/drawing-style';

/**
 * A chart as plain data: shapes in the units of an SVG, each with a role that pages and files style in their own way.
 * The page, the file and the tests read the same drawing, so that they cannot disagree.
 */

export type Box = {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
};

export type Shape =
	| (Box & { readonly kind: 'rect'; readonly role: Role })
	/** `form` is in the notation of SVG, from `x` and `y`, so that one form is drawn at many places. */
	| (Box & { readonly kind: 'path'; readonly role: Role; readonly form: string })
	| {
			readonly kind: 'line';
			readonly role: Role;
			readonly x1: number;
			readonly y1: number;
			readonly x2: number;
			readonly y2: number;
	  }
	| {
			readonly kind: 'text';
			readonly role: Role;
			readonly x: number;
			readonly y: number;
			readonly anchor: 'start' | 'middle' | 'end';
			readonly text: string;
			/** Its language where that is not the drawing's, as a text of the data may have; null elsewhere. */
			readonly lang: Language | null;
	  };

/** Shapes that say one thing together: `title` says it in words, `href` leads to what is behind it. */
export type Mark = {
	readonly title: string;
	readonly href: string | null;
	readonly shapes: readonly Shape[];
};

export type Drawing = {
	readonly width: number;
	readonly height: number;
	/** Axes, grid and their labels. */
	readonly frame: readonly Shape[];
	readonly marks: readonly Mark[];
};

/** A tenth of a unit is finer than any screen, and keeps files short and comparable. */
const tenth = (value: number) => Math.round(value * 10) / 10;

export function rect(role: Role, x: number, y: number, width: number, height: number): Shape {
	return { kind: 'rect', role, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height) };
}

export function line(role: Role, x1: number, y1: number, x2: number, y2: number): Shape {
	return { kind: 'line', role, x1: tenth(x1), y1: tenth(y1), x2: tenth(x2), y2: tenth(y2) };
}

export function text(
	role: Role,
	x: number,
	y: number,
	words: string,
	anchor: 'start' | 'middle' | 'end' = 'start',
	lang: Language | null = null,
): Shape {
	return { kind: 'text', role, x: tenth(x), y: tenth(y), anchor, text: words, lang };
}

/** The language of a text of the data in a drawing of another language; null when it is the drawing's. */
export const otherLanguage = (shown: Pick<LocalText, 'lang'>, lang: Language) =>
	shown.lang === lang ? null : shown.lang;

export function path(role: Role, { x, y, width, height }: Box, form: string): Shape {
	return { kind: 'path', role, x: tenth(x), y: tenth(y), width: tenth(width), height: tenth(height), form };
}

function shiftedShape(shape: Shape, dx: number, dy: number): Shape {
	return shape.kind === 'line'
		? line(shape.role, shape.x1 + dx, shape.y1 + dy, shape.x2 + dx, shape.y2 + dy)
		: { ...shape, x: tenth(shape.x + dx), y: tenth(shape.y + dy) };
}

/** The same drawing at another place. */
export function shifted(drawing: Drawing, dx: number, dy: number): Drawing {
	const shift = (shape: Shape) => shiftedShape(shape, dx, dy);
	return {
		...drawing,
		frame: drawing.frame.map(shift),
		marks: drawing.marks.map((mark) => ({ ...mark, shapes: mark.shapes.map(shift) })),
	};
}

/** Small multiples as one drawing, `columns` to a row, as a file needs them. */
export function grid(panels: readonly Drawing[], columns: number, gap: number): Drawing {
	const width = Math.max(0, ...panels.map((panel) => panel.width));
	const height = Math.max(0, ...panels.map((panel) => panel.height));
	const used = Math.min(columns, panels.length);
	const rows = Math.ceil(panels.length / columns);
	const placed = panels.map((panel, at) =>
		shifted(panel, (at % columns) * (width + gap), Math.floor(at / columns) * (height + gap)),
	);
	return {
		width: Math.max(0, used * (width + gap) - gap),
		height: Math.max(0, rows * (height + gap) - gap),
		frame: placed.flatMap(({ frame }) => frame),
		marks: placed.flatMap(({ marks }) => marks),
	};
}

/** The smallest target that a finger can hit (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/**
 * The rectangle in which a pointer hits a mark: of texts only the height counts. One that is too small for a finger
 * grows around its middle.
 */
export function pointerTarget(shapes: readonly Shape[]): Box {
	const boxes = shapes.filter((shape) => shape.kind === 'rect' || shape.kind === 'path');
	const texts = shapes.filter((shape) => shape.kind === 'text');
	const x = Math.min(...boxes.map((one) => one.x));
	const y = Math.min(...boxes.map((one) => one.y), ...texts.map((one) => one.y - 12));
	const width = Math.max(...boxes.map((one) => one.x + one.width)) - x;
	const height = Math.max(...boxes.map((one) => one.y + one.height), ...texts.map((one) => one.y + 4)) - y;
	const [wider, higher] = [Math.max(0, LEAST - width), Math.max(0, LEAST - height)];
	return { x: x - wider / 2, y: y - higher / 2, width: width + wider, height: height + higher };
}
