import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { foreignWords } from '../telling-words.ts';
import { EVERY_LANGUAGE } from './pages.ts';

const messages = (lang: string) =>
	z
		.record(z.string(), z.json())
		.parse(JSON.parse(readFileSync(`src/lib/i18n/messages/${lang}.json`, 'utf8')));

/** `(in het Frans)`: how words that cannot be marked, such as an option, say that a text in them has another language. */
function namesLanguage(lang: string): (text: string) => boolean {
	const names = new Intl.DisplayNames(lang, { type: 'language' });
	const said = String(messages(lang)['text_in']);
	const named = EVERY_LANGUAGE.map((other) => `(${said.replace('{language}', names.of(other) ?? other)})`);
	return (text) => named.some((words) => text.includes(words));
}

/** What tells a text of another language on a page of this one: its words, unless the text says itself that it is one. */
const JUDGES = new Map(
	EVERY_LANGUAGE.map((lang) => [lang, { foreign: foreignWords(lang), named: namesLanguage(lang) }]),
);

type Said = { readonly text: string; readonly html: string; readonly markable: boolean };

/**
 * What a page says in its own language: its texts and the names of its parts, without what carries another `lang`,
 * addresses, what programs write, and the words that a reader has typed; `markable`: where a text of the data could stand
 * in an element with a `lang`. And what sticks out of its own box: a word cut off, or written over
 * its neighbour. A frame that scrolls is no box.
 */
export function readPage(page: Page): Promise<{
	said: Said[];
	tooWide: string[];
	title: string;
	lang: string;
	versions: Record<string, string | null>;
}> {
	return page.evaluate(() => {
		const lang = document.documentElement.lang;
		/** The tag alone: what stands in the element is the text. */
		const tag = (element: Element) => {
			const copy = element.cloneNode();
			return copy instanceof Element ? copy.outerHTML.slice(0, 160) : '';
		};
		const isOwn = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === lang;
		// Of the fields of records, the values of closed lists stand as files and addresses have them.
		const hidden = 'script, style, template, code, input, textarea, [data-verbatim]';
		const unmarkable = 'option, optgroup, svg title';
		const said: { text: string; html: string; markable: boolean }[] = [];
		const note = (text: string | null, element: Element | null, markable: boolean) => {
			if (text?.trim() && element && isOwn(element) && !element.closest(hidden))
				said.push({ text: text.trim(), html: tag(element), markable });
		};
		const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walk.nextNode()) {
			const parent = walk.currentNode.parentElement;
			note(walk.currentNode.textContent, parent, !parent?.closest(unmarkable));
		}
		for (const name of ['aria-label', 'title', 'placeholder', 'label'])
			for (const element of document.querySelectorAll(`[${name}]:not(input)`))
				note(element.getAttribute(name), element, false);
		const boxes = 'button, th, td, dt, dd, legend, label, li > a, nav a, h1, h2, h3, summary';
		const tooWide = [...document.querySelectorAll<HTMLElement>(boxes)]
			.filter((box) => {
				const style = getComputedStyle(box);
				if (style.display === 'inline' || style.position === 'absolute' || box.clientWidth === 0)
					return false;
				return (
					box.scrollWidth > box.clientWidth + 1 &&
					!box.querySelector('.scroll') &&
					!box.matches('.visually-hidden')
				);
			})
			.map((box) => `${box.scrollWidth} > ${box.clientWidth}: ${box.outerHTML.slice(0, 200)}`);
		/** The versions in other languages, by language. */
		const versions = Object.fromEntries(
			[...document.querySelectorAll('link[rel="alternate"][hreflang]')].map((link) => [
				link.getAttribute('hreflang'),
				link.getAttribute('href'),
			]),
		);
		return { said, tooWide, title: document.title, lang, versions };
	});
}

/** `front_title`, `issue_row-length`: what a page shows when a word is not there. */
export const RAW_KEY =
	/(?<![\w./?=&-])[a-z]+_[a-zA-Z]+(?:[_-][a-zA-Z]+)*(?![\w./=-])|\{\w+\}|undefined|\[object/;
/** Names of columns and files stand on pages as they are. */
const COLUMN_NAME = /_(?:fr|nl|en|de|on|in|printed|by|due|to|article|contract|engagement)\b/;
/** The values that a column or a field may have stand on pages as they are. */
const VALUES = /onTrack|originalDue|: realisation \(|number, realised, rate/;

/**
 * A page is all in its language, or says of a text in which it is, names its versions in the other languages, and has
 * room for its words. `address`: of the version in a language. Returns the title.
 */
export async function checkLanguage(
	page: Page,
	lang: string,
	address: (lang: string) => string,
): Promise<string> {
	const judge = JUDGES.get(lang);
	if (!judge) throw new Error(`There is no language ${lang}`);
	const { foreign, named } = judge;
	const { said, tooWide, title, lang: declared, versions } = await readPage(page);
	expect.soft(declared, 'lang').toBe(lang);
	// With the same filters.
	for (const other of EVERY_LANGUAGE) {
		const { pathname, search } = new URL(address(other));
		expect.soft(versions[other], `${lang}, to ${other}`).toBe(pathname + search);
	}
	expect.soft(said.map(({ text }) => text).join(' ').length, lang).toBeGreaterThan(200);
	const wrong = said.filter(
		({ text, markable }) => foreign(text).length > 0 && !VALUES.test(text) && (markable || !named(text)),
	);
	const told = wrong.map(({ text, html }) => `${foreign(text).join(', ')}: ${text} (${html})`);
	expect.soft(told, `${lang}, words of another language`).toEqual([]);
	const raw = said.filter(({ text }) => RAW_KEY.test(text) && !COLUMN_NAME.test(text));
	expect.soft(raw, `${lang}, keys instead of words`).toEqual([]);
	expect.soft(foreign(title).length > 0 && !named(title) ? title : '', `${lang}, title`).toBe('');
	expect.soft(tooWide, `${lang}, sticks out of its box`).toEqual([]);
	return title;
}
