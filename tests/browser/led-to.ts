import type { Page } from '@playwright/test';

/** Addresses of one kind: the same page, of whatever contract and in whatever language, with parameters of the same names. */
export function kindOf(address: string): string {
	const { pathname, searchParams } = new URL(address);
	const place = pathname
		.replace(/^\/[a-z]{2}(?=\/|$)/, '')
		.replace(/\/(contracts|continuity|articles|events)\/[^/.]+/g, '/$1/*');
	return `${place}?${[...new Set(searchParams.keys())].toSorted().join('&')}`;
}

/** What a page leads to in this program: its links, and what its forms send as they stand. */
export const ledTo = (page: Page) =>
	page.evaluate(() => {
		// Marks of a chart are links too, of SVG.
		const links = [...document.querySelectorAll('a[href]')].map(
			(link) => new URL(link.getAttribute('href') ?? '', location.href).href,
		);
		const forms = [...document.querySelectorAll<HTMLFormElement>('form[method="get"]')].map((form) => {
			const to = new URL(form.getAttribute('action') ?? '', location.href);
			to.search = new URLSearchParams(
				[...new FormData(form)].flatMap(([name, value]) =>
					typeof value === 'string' ? [[name, value]] : [],
				),
			).toString();
			return to.href;
		});
		return [...links, ...forms].filter((href) => new URL(href).origin === location.origin);
	});
