import type { Box, Shape } from './drawing';

/** The least that a finger can hit (WCAG 2.2, 2.5.8). */
const LEAST = 24;

/**
 * The rectangle that a mark takes, in which a pointer meets it; text counts with its height, bars and forms with their
 * width. What is smaller than a finger can hit grows around its middle.
 */
export function target(shapes: readonly Shape[]): Box {
	const boxes = shapes.filter((shape) => shape.kind === 'rect' || shape.kind === 'path');
	const texts = shapes.filter((shape) => shape.kind === 'text');
	const x = Math.min(...boxes.map((one) => one.x));
	const y = Math.min(...boxes.map((one) => one.y), ...texts.map((one) => one.y - 12));
	const width = Math.max(...boxes.map((one) => one.x + one.width)) - x;
	const height = Math.max(...boxes.map((one) => one.y + one.height), ...texts.map((one) => one.y + 4)) - y;
	const [wider, higher] = [Math.max(0, LEAST - width), Math.max(0, LEAST - height)];
	return { x: x - wider / 2, y: y - higher / 2, width: width + wider, height: height + higher };
}
