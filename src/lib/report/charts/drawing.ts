/**
 * A chart as plain data: shapes in the units of an SVG, each with a role that pages and files style in their own way.
 * The page, the file and the tests read the same drawing, so that they cannot disagree.
 */

/** What a shape stands for; `promised` and `done` differ in form, not only in colour. */
export const ROLES = [
	'axis',
	'grid',
	'promised',
	'done',
	'second',
	'label',
	'value',
	'soft',
	'strong',
	// Articles and the links between them: by who states a link; `faint` is not on the chosen line
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
export type Role = (typeof ROLES)[number];

export type Shape =
	| {
			readonly kind: 'rect';
			readonly role: Role;
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
	  }
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
	  }
	| {
			readonly kind: 'path';
			readonly role: Role;
			readonly x: number;
			readonly y: number;
			readonly width: number;
			readonly height: number;
			/** The form in the notation of SVG, from `x` and `y`, so that one form is drawn at many places. */
			readonly form: string;
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
): Shape {
	return { kind: 'text', role, x: tenth(x), y: tenth(y), anchor, text: words };
}

export function path(role: Role, x: number, y: number, width: number, height: number, form: string): Shape {
	return {
		kind: 'path',
		role,
		x: tenth(x),
		y: tenth(y),
		width: tenth(width),
		height: tenth(height),
		form,
	};
}

function moved(shape: Shape, dx: number, dy: number): Shape {
	return shape.kind === 'line'
		? line(shape.role, shape.x1 + dx, shape.y1 + dy, shape.x2 + dx, shape.y2 + dy)
		: { ...shape, x: tenth(shape.x + dx), y: tenth(shape.y + dy) };
}

/** The rectangle that a mark takes, in which a pointer meets it; text counts with its height, bars with their width. */
export function boxOf(shapes: readonly Shape[]): { x: number; y: number; width: number; height: number } {
	const rects = shapes.filter((shape) => shape.kind === 'rect');
	const texts = shapes.filter((shape) => shape.kind === 'text');
	const x = Math.min(...rects.map((one) => one.x));
	const y = Math.min(...rects.map((one) => one.y), ...texts.map((one) => one.y - 12));
	return {
		x,
		y,
		width: Math.max(...rects.map((one) => one.x + one.width)) - x,
		height: Math.max(...rects.map((one) => one.y + one.height), ...texts.map((one) => one.y + 4)) - y,
	};
}

/** Small multiples in one drawing, `columns` next to each other, as a file needs them. */
export function grid(panels: readonly Drawing[], columns: number, gap: number): Drawing {
	const width = Math.max(0, ...panels.map((panel) => panel.width));
	const height = Math.max(0, ...panels.map((panel) => panel.height));
	const used = Math.min(columns, panels.length);
	const rows = Math.ceil(panels.length / columns);
	const placed = panels.map((panel, at) => {
		const dx = (at % columns) * (width + gap);
		const dy = Math.floor(at / columns) * (height + gap);
		const move = (shape: Shape) => moved(shape, dx, dy);
		return {
			frame: panel.frame.map(move),
			marks: panel.marks.map((mark) => ({ ...mark, shapes: mark.shapes.map(move) })),
		};
	});
	return {
		width: Math.max(0, used * (width + gap) - gap),
		height: Math.max(0, rows * (height + gap) - gap),
		frame: placed.flatMap(({ frame }) => frame),
		marks: placed.flatMap(({ marks }) => marks),
	};
}
