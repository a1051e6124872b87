import type { Transport } from '@sveltejs/kit';
import { Unsent } from '$lib/ui/unsent';

/** How data go from the server to a browser: those of a large page do not. */
export const transport: Transport = {
	unsent: { encode: (value) => value instanceof Unsent && 'unsent', decode: () => null },
};
