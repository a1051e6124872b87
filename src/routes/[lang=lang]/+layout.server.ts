import { store } from '$lib/server/store';
import { asTheme, THEME_COOKIE } from '$lib/ui/theme';

export const load = ({ params, cookies }) => ({
	lang: params.lang,
	issueCount: store().issues.length,
	theme: asTheme(cookies.get(THEME_COOKIE)),
});
