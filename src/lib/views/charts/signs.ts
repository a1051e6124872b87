import type { Rag } from '$lib/domain/contract/vocabulary';
import { RAG_SIGNS, type Sign } from '$lib/views/look/signs';
import { path, shifted, text, type Drawing, type Shape } from './drawing';
import { widthOf } from './words';

/** A sign around its middle. */
export function sign({ role, size, form }: Sign, x: number, y: number): Shape {
	return path(role, { x: x - size / 2, y: y - size / 2, width: size, height: size }, form);
}

/** A RAG colour with its letter, around its middle; an empty `letter` where no colour is printed. */
export function ragSign(rag: Rag | null, letter: string, x: number, y: number): Shape[] {
	const own = RAG_SIGNS[rag ?? 'none'];
	return [
		sign(own, x, y),
		...(letter === '' ? [] : [text('letter', x, y - own.size / 2 + own.letter, letter, 'middle')]),
	];
}

/** An entry of a legend: a sign, drawn around a given middle, and what it means. */
export type Key = {
	readonly size: number;
	readonly words: string;
	readonly draw: (x: number, y: number) => readonly Shape[];
};

const LINE = 24;
const GAP = 18;

/** A drawing with its legend above it: signs and what they mean, on as many lines as they need. */
export function withLegend(keys: readonly Key[], drawing: Drawing): Drawing {
	const shapes: Shape[] = [];
	let [x, y] = [0, LINE / 2];
	for (const { size, words, draw } of keys) {
		const taken = size + 6 + widthOf(words);
		if (x > 0 && x + taken > drawing.width) [x, y] = [0, y + LINE];
		shapes.push(...draw(x + size / 2, y), text('label', x + size + 6, y + 4, words));
		x += taken + GAP;
	}
	const height = y + LINE;
	const below = shifted(drawing, 0, height);
	return { ...below, height: height + drawing.height, frame: [...shapes, ...below.frame] };
}
