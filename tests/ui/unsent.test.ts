import { expect, test } from 'vitest';
import { Unsent } from '$lib/ui/unsent';
import { transport } from '../../src/hooks';

test('what is only drawn on the server goes to a browser as one word, anything else as it is', () => {
	const encoders = Object.values(transport);
	const encoded = (value: unknown) => encoders.map(({ encode }) => encode(value));
	expect(encoded(new Unsent({ parts: [1, 2, 3] }))).toEqual(['unsent']);
	expect(encoded({ data: { parts: [1, 2, 3] } })).toEqual([false]);
});
