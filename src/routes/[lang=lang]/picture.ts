import { svgToPng } from '$lib/files/png';
import type { PictureFormat } from '../../params/picture';

/** Pixels of a picture to one of the drawing: sharp enough for paper and slides. */
const SHARP = 2;

/** The type of each format, as its file says it. */
export const PICTURE_TYPES: Readonly<Record<PictureFormat, string>> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
};

/** A drawing as a file under its name, which a browser shows. */
export async function pictureResponse(svg: string, format: PictureFormat, name: string): Promise<Response> {
	const content = format === 'svg' ? svg : (await svgToPng(svg, SHARP)).bytes;
	return new Response(content, {
		headers: {
			'content-type': PICTURE_TYPES[format],
			'content-disposition': `inline; filename="${name}.${format}"`,
		},
	});
}
