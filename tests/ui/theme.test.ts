import { expect, test } from 'vitest';
import { asTheme, backTo } from '$lib/ui/theme';

test.each([
	['light', 'light'],
	['dark', 'dark'],
	['system', 'system'],
	['Dark', 'system'],
	['"><script>', 'system'],
	[null, 'system'],
	[undefined, 'system'],
])('the cookie %s is the theme %s', (cookie, theme) => {
	expect(asTheme(cookie)).toBe(theme);
});

test.each([
	[
		'/nl/contracts/ca6/overview?sort=-number&service=SI',
		'/nl/contracts/ca6/overview?sort=-number&service=SI',
	],
	['/fr', '/fr'],
	['//evil.example/fr', '/'],
	['/\\evil.example', '/'],
	['/\t/evil.example', '/'],
	['/.//evil.example', '/'],
	['https://evil.example/', '/'],
	['javascript:alert(1)', '/'],
	['', '/'],
	[null, '/'],
])('after a choice on %j one comes back to %s', (address, expected) => {
	expect(backTo(address, 'http://localhost:3000', '/')).toBe(expected);
});
