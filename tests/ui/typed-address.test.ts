import { expect, test } from 'vitest';
import { typedAddress } from '$lib/ui/typed-address';

test.each([
	['/fr/contracts/caf%C3%A9', '/fr/contracts/café'],
	['/fr?q=%C3%A9t%C3%A9+2020&asof=2020%2D02', '/fr?q=été 2020&asof=2020-02'],
	// Escapes that stand for no character: an error page must not itself fail.
	['/fr/%FF', '/fr/%FF'],
	['/%', '/%'],
	['/fr?q=%FF&x=%', '/fr?q=\uFFFD&x=%'],
])('%s is shown as %s', (address, shown) => {
	expect(typedAddress(new URL(address, 'http://localhost:3000'))).toBe(shown);
});
