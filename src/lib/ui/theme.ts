/** Light or dark, as chosen, or as the visitor's system says. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const THEME_COOKIE = 'theme';

/** What is no theme is the system's: an old or foreign cookie breaks nothing. */
export function asTheme(text: string | null | undefined): Theme {
	return THEMES.find((theme) => theme === text) ?? 'system';
}

/**
 * Where to go back to after a choice: a page of this site, never an address that leads away. A browser reads a
 * backslash as a slash and skips tabs and line ends, so that the address is resolved as a browser does it.
 */
export function backTo(address: string | null, origin: string, otherwise: string): string {
	if (!address?.startsWith('/') || !URL.canParse(address, origin)) return otherwise;
	const { origin: found, pathname, search } = new URL(address, origin);
	return found === origin && !pathname.startsWith('//') ? `${pathname}${search}` : otherwise;
}
