import type { LocalText } from '$lib/i18n/language';

declare global {
	namespace App {
		interface PageData {
			/** The contracts that have pages; missing when the data could not be read at all. */
			known?: readonly { readonly id: string; readonly title: LocalText }[];
		}
	}
}

export {};
