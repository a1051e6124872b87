import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { OUTCOMES } from '$lib/domain/contract/vocabulary';
import { COLOURS } from '$lib/views/look/palette';
import { OUTCOME_SIGNS } from '$lib/views/look/signs';
import { styleSheet } from '$lib/views/look/style-sheet';

const css = styleSheet();

describe('an outcome beside its word', () => {
	test.each(OUTCOMES.filter((kind) => OUTCOME_SIGNS[kind].ground !== 'grey'))('%s has its colour', (kind) => {
		expect(css).toMatch(new RegExp(String.raw`\.outcome\.${kind} \{ color: var\(--\w+\); background: `, 'u'));
	});
	test('has soft grey behind it when it has no colour', () => {
		expect(css).toContain('.outcome { color: var(--ink); background: var(--grey-wash); }');
		expect(css).not.toContain('.outcome.removed');
	});
});

/** A name with a typing error would be no colour at all, without a word from anybody. */
test('every colour that a page names is in the sheet, and every one of the sheet is named', () => {
	const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\.(?:svelte|css)$/u.test(path))
		.map((path) => readFileSync(`src/${path}`, 'utf8'));
	const all = [...sources, css].join('\n');
	const named = new Set([...all.matchAll(/var\(--([\w-]+)/gu)].map(([, name = '']) => name));
	const given = new Set(
		[...all.matchAll(/(?:--([\w-]+):|style:--([\w-]+)=)/gu)].map(([, a, b]) => a ?? b ?? ''),
	);
	expect([...named].filter((name) => !given.has(name))).toEqual([]);
	expect(Object.keys(COLOURS).filter((name) => !named.has(name))).toEqual([]);
});
