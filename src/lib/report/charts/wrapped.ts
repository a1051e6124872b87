/**
 * A text in lines of at most so many characters, for drawings, which break no lines by themselves. What does not fit
 * ends with an ellipsis; a word longer than a line is broken.
 */
export function wrapped(text: string, characters: number, lines: number): string[] {
	const made: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/).filter(Boolean)) {
		const pieces = word.match(new RegExp(`.{1,${characters}}`, 'gu')) ?? [];
		for (const piece of pieces) {
			const longer = line === '' ? piece : `${line} ${piece}`;
			if (longer.length <= characters) line = longer;
			else {
				made.push(line);
				line = piece;
			}
		}
	}
	if (line !== '') made.push(line);
	if (made.length <= lines) return made;
	const last = made[lines - 1] ?? '';
	return [...made.slice(0, lines - 1), `${last.slice(0, characters - 1).trimEnd()}…`];
}
