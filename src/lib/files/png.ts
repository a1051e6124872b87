import { FILE_FONT } from './svg';

/**
 * Pictures for programs that cannot draw SVG, and for those that draw it each in their own way: Word among them. They
 * are drawn here and not by the reader's browser, with a font that travels along, so that they are the same everywhere.
 */

/** As many pixels as a picture gets at most: four bytes each, in a memory that a drawing of 10,000 lines must not fill. */
const MOST_PIXELS = 2 ** 24;

export type Picture = {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
};

const bytesOf = async (address: string) => new Uint8Array(await (await fetch(address)).arrayBuffer());

/** The program that draws, and the weights that `svg.ts` writes in: 5 MB that are read at the first picture only. */
async function load() {
	const [{ initWasm, Resvg }, program, ...fonts] = await Promise.all([
		import('@resvg/resvg-wasm'),
		import('@resvg/resvg-wasm/index_bg.wasm?url&inline'),
		import('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?inline'),
		import('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?inline'),
		import('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?inline'),
	]);
	await initWasm(bytesOf(program.default));
	const fontBuffers = await Promise.all(fonts.map((font) => bytesOf(font.default)));
	return { Resvg, font: { fontBuffers, defaultFontFamily: FILE_FONT } };
}
let loaded: ReturnType<typeof load> | null = null;

/**
 * An SVG file of `svg.ts` as a picture of `scale` pixels to its unit, of fewer where that would be too many. The same
 * file gives the same bytes. Throws on what is no SVG.
 */
export async function svgToPng(svg: string, scale: number): Promise<Picture> {
	loaded ??= load();
	const { Resvg, font } = await loaded;
	const drawing = new Resvg(svg, { font });
	const most = Math.sqrt(MOST_PIXELS / (drawing.width * drawing.height));
	drawing.free();
	const made = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: Math.min(scale, most) } });
	const picture = made.render();
	const { width, height } = picture;
	const bytes = new Uint8Array(picture.asPng());
	picture.free();
	made.free();
	return { bytes, width, height };
}
