import { FILE_FONT } from './svg';

/**
 * PNG pictures for programs, Word among them, that do not draw SVG, or each in its own way. Drawn on the server with a
 * bundled font, so that they look the same everywhere.
 */

/** The largest picture in pixels, of four bytes each: a drawing of 10,000 lines must not fill the memory. */
const MOST_PIXELS = 2 ** 24;

/** A PNG file and its size. */
export type Picture = {
	readonly bytes: Uint8Array<ArrayBuffer>;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
};

const bytesOf = async (address: string) => new Uint8Array(await (await fetch(address)).arrayBuffer());

/** The renderer and the font weights that `svg.ts` uses: 5 MB, loaded with the first picture only. */
async function load() {
	const [{ initWasm, Resvg }, wasm, ...fonts] = await Promise.all([
		import('@resvg/resvg-wasm'),
		import('@resvg/resvg-wasm/index_bg.wasm?url&inline'),
		import('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf?inline'),
		import('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf?inline'),
		import('@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf?inline'),
	]);
	await initWasm(bytesOf(wasm.default));
	const fontBuffers = await Promise.all(fonts.map((font) => bytesOf(font.default)));
	return { Resvg, font: { fontBuffers, defaultFontFamily: FILE_FONT } };
}
let loaded: ReturnType<typeof load> | null = null;

/**
 * Renders an SVG file from `svg.ts` at `scale` pixels per unit, fewer where the picture would exceed the largest size.
 * The same file gives the same bytes. Throws when the text is not SVG.
 */
export async function svgToPng(svg: string, scale: number): Promise<Picture> {
	loaded ??= load();
	const { Resvg, font } = await loaded;
	const drawing = new Resvg(svg, { font });
	const largestScale = Math.sqrt(MOST_PIXELS / (drawing.width * drawing.height));
	drawing.free();
	const scaled = new Resvg(svg, { font, fitTo: { mode: 'zoom', value: Math.min(scale, largestScale) } });
	const picture = scaled.render();
	const { width, height } = picture;
	const bytes = new Uint8Array(picture.asPng());
	picture.free();
	scaled.free();
	return { bytes, width, height };
}
