import type { DocumentSection } from '$lib/views/paper/document';

/** The pages of a Word file: A4 and its margins, in twentieths of a point. */
export const A4 = { width: 11906, height: 16838 };
export const MARGINS = { portrait: 1134, landscape: 720 };
export const TOP = 1000;
export const BOTTOM = 900;

/** The size of a section's page within its margins, in twentieths of a point. */
export function textArea({ orientation }: DocumentSection): {
	readonly width: number;
	readonly height: number;
} {
	const [across, down] = orientation === 'portrait' ? [A4.width, A4.height] : [A4.height, A4.width];
	return { width: across - 2 * MARGINS[orientation], height: down - TOP - BOTTOM };
}
