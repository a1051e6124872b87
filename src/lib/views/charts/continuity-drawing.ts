import type { Language } from '$lib/i18n/language';
import { namedText } from '$lib/i18n/phrase';
import { HEAD, type ContinuityPicture, type PictureLink } from './continuity-picture';
import { DRAWN_FORMS, FORM_SAMPLES, formWord } from './form-words';
import { LINE_HEIGHT, NODE } from './picture-nodes';
import { line, otherLanguage, path, rect, text, type Drawing, type Mark, type Shape } from './drawing';

/** Items of the legend next to each other, and how high a row of them is. */
const LEGEND = { columns: 3, row: 22 } as const;

/** What the forms mean: a file is read away from its page. */
function legend(top: number, width: number, lang: Language): Shape[] {
	const step = Math.max(width, LEGEND.columns * 280) / LEGEND.columns;
	return DRAWN_FORMS.flatMap((form, at): Shape[] => {
		const x = (at % LEGEND.columns) * step;
		const y = top + Math.floor(at / LEGEND.columns) * LEGEND.row;
		const words = text('label', x + 52, y + 10, formWord(form, lang));
		if (form === 'open') return [rect('open', x + 6, y + 1, 32, 10), words];
		const sample = (role: typeof form | 'core') =>
			path(role, { x, y, width: 44, height: 12 }, FORM_SAMPLES[form]);
		return [sample(form), ...(form === 'both' ? [sample('core')] : []), words];
	});
}

/** The picture as shapes, for its file. A page draws the same picture with links and labels. */
export function continuityDrawing(picture: ContinuityPicture, lang: Language): Drawing {
	const { width, height } = picture;
	const frame = picture.columns.flatMap(({ x, name, years, ...own }): Shape[] => [
		line('grid', x + NODE.width / 2, HEAD, x + NODE.width / 2, height),
		...name.map((words, at) =>
			text('strong', x, 14 + at * LINE_HEIGHT, words, 'start', otherLanguage(own, lang)),
		),
		text('soft', x, 14 + name.length * LINE_HEIGHT, years),
	]);
	const drawn = ({ path: form, form: role, light }: PictureLink): Shape[] => {
		// The form of the ribbon is that of the whole picture, and lies below the names of the contracts.
		const at = (one: typeof role | 'core' | 'faint') =>
			path(one, { x: 0, y: HEAD, width, height: height - HEAD }, form);
		if (light === 'dim') return [at('faint')];
		return role === 'both' ? [at(role), at('core')] : [at(role)];
	};
	const links = picture.links.map((link): Mark => ({
		title: namedText(link.title, lang),
		href: null,
		shapes: drawn(link),
	}));
	const nodes = picture.nodes.map((node): Mark => {
		const top = node.y + HEAD;
		const box = (role: 'node' | 'open' | 'lit' | 'chosen') =>
			rect(role, node.x, top, NODE.width, node.height);
		if (node.words === null) return { title: '…', href: null, shapes: [box('open')] };
		const titled = node.words.title && otherLanguage(node.words.title, lang);
		const middle = node.x + NODE.width / 2;
		return {
			title: namedText(node.words.sentence, lang),
			href: null,
			shapes: [
				box(node.chosen ? 'chosen' : node.light === 'lit' ? 'lit' : 'node'),
				text(
					node.light === 'dim' ? 'soft' : 'strong',
					middle,
					top + node.height / 2 + 4,
					node.words.number,
					'middle',
				),
				...node.lines.map((words, at) =>
					text('caption', node.x, top + node.height + (at + 0.85) * LINE_HEIGHT, words, 'start', titled),
				),
			],
		};
	});
	const top = height + LEGEND.row / 2;
	return {
		width: Math.max(width, LEGEND.columns * 280),
		height: top + Math.ceil(DRAWN_FORMS.length / LEGEND.columns) * LEGEND.row,
		frame: [...frame, ...legend(top, width, lang)],
		marks: [...links, ...nodes],
	};
}
