import { HEAD, type ContinuityPicture, type PictureLink } from './continuity-picture';
import { LINE_HEIGHT, NODE } from './picture-nodes';
import { line, path, rect, text, type Drawing, type Mark, type Shape } from './drawing';

/** The picture as shapes, for its file. A page draws the same picture with links and labels. */
export function continuityDrawing(picture: ContinuityPicture): Drawing {
	const { width, height } = picture;
	const frame = picture.columns.flatMap(({ x, name, years }): Shape[] => [
		line('grid', x + NODE.width / 2, HEAD, x + NODE.width / 2, height),
		...name.map((words, at) => text('strong', x, 14 + at * LINE_HEIGHT, words)),
		text('soft', x, 14 + name.length * LINE_HEIGHT, years),
	]);
	const drawn = ({ path: form, form: role, light }: PictureLink): Shape[] => {
		// The form of the ribbon is that of the whole picture, and lies below the names of the contracts.
		const at = (one: typeof role | 'core' | 'faint') => path(one, 0, HEAD, width, height - HEAD, form);
		if (light === 'dim') return [at('faint')];
		return role === 'both' ? [at(role), at('core')] : [at(role)];
	};
	const links = picture.links.map((link): Mark => ({ title: link.title, href: null, shapes: drawn(link) }));
	const nodes = picture.nodes.map((node): Mark => {
		const top = node.y + HEAD;
		const box = (role: 'node' | 'open' | 'chosen') => rect(role, node.x, top, NODE.width, node.height);
		if (node.words === null) return { title: '…', href: null, shapes: [box('open')] };
		const middle = node.x + NODE.width / 2;
		return {
			title: node.words.sentence,
			href: null,
			shapes: [
				box('node'),
				...(node.light === 'lit' ? [line('axis', node.x, top, node.x, top + node.height)] : []),
				text(
					node.light === 'dim' ? 'soft' : 'strong',
					middle,
					top + node.height / 2 + 4,
					node.words.number,
					'middle',
				),
				...node.lines.map((words, at) =>
					text('label', node.x, top + node.height + (at + 0.85) * LINE_HEIGHT, words),
				),
			],
		};
	});
	return { width, height, frame, marks: [...links, ...nodes] };
}
