import { svgToPng } from '$lib/files/png';
import { typeOf, type Picture } from '$lib/request/formats';

/** Pixels of a picture to one of the drawing: sharp enough for paper and slides. */
const SHARP = 2;

/** A drawing as a file under its name, which a browser shows. */
export async function pictureResponse(svg: string, format: Picture, name: string): Promise<Response> {
	const content = format === 'svg' ? svg : (await svgToPng(svg, SHARP)).bytes;
	return new Response(content, {
		headers: {
			'content-type': typeOf(format),
			'content-disposition': `inline; filename="${name}.${format}"`,
		},
	});
}
