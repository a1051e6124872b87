import { redirect } from '@sveltejs/kit';
import { PAGES } from '$lib/request/takes';
import { backTo, THEME_COOKIE, THEMES } from '$lib/ui/theme';
import { queryOf } from '../refuse';

const YEAR = 365 * 24 * 60 * 60;

/**
 * Keeps the chosen theme and goes back to the page. A GET, because a POST needs ORIGIN behind a proxy, and nothing is lost
 * when somebody else's link changes a theme.
 */
export const GET = ({ params: { lang }, url, cookies }) => {
	const query = queryOf(url, PAGES.theme, lang);
	const theme = query.choice('theme', THEMES) ?? 'system';
	// Not `secure`: it has to work over plain http in an office, and holds no secret.
	const options = { path: '/', maxAge: YEAR, secure: false, sameSite: 'lax' as const };
	if (theme === 'system') cookies.delete(THEME_COOKIE, options);
	else cookies.set(THEME_COOKIE, theme, options);
	redirect(303, backTo(query.text('back'), url.origin, `/${lang}`));
};
