import { expect, it } from 'vitest';
import { keepTogether } from '$lib/i18n/typography';

it('keeps French quotation marks and per cent signs on the line of their words', () => {
	expect(keepTogether("<p>le « Plan d'action », 0 % et « Forum »</p>")).toBe(
		"<p>le «\u00a0Plan d'action\u00a0», 0\u00a0% et «\u00a0Forum\u00a0»</p>",
	);
});

it('leaves all else as it is', () => {
	const page = '<a href="/fr?q=a%20b" title="X : 12">a – b ; c “d” 12%</a>';
	expect(keepTogether(page)).toBe(page);
});
