import type { Handle, HandleServerError } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { asLanguage, chosenLanguage, LANGUAGE_COOKIE, preferredLanguage } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { paraglideMiddleware } from '$lib/i18n/paraglide/server';
import { keepTogether } from '$lib/i18n/typography';
import { asTheme, THEME_COOKIE } from '$lib/ui/theme';

/** The address determines the language of every word and of `<html lang>`; a cookie determines the theme. */
const language: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, ({ locale }) =>
		resolve(event, {
			transformPageChunk: ({ html }) =>
				keepTogether(html)
					.replace('%lang%', locale)
					.replace('%theme%', asTheme(event.cookies.get(THEME_COOKIE))),
		}),
	);

const securityHeaders: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('X-Content-Type-Options', 'nosniff');
	response.headers.set('Referrer-Policy', 'same-origin');
	response.headers.set('X-Frame-Options', 'DENY');
	response.headers.set('Permissions-Policy', 'camera=(), microphone=(), geolocation=()');
	return response;
};

/** Compresses text for clients that accept gzip. Static files are compressed at build time. */
const compressed: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	const { headers, status, statusText } = response;
	if (!/^(text\/|application\/(json|manifest)|image\/svg)/u.test(headers.get('content-type') ?? ''))
		return response;
	// A download keeps its content-length, so that the browser can show progress.
	if (headers.get('content-disposition')?.startsWith('attachment')) return response;
	headers.append('vary', 'accept-encoding');
	const accepted = event.request.headers.get('accept-encoding') ?? '';
	if (!response.body || headers.has('content-encoding') || !/\bgzip\b(?!;\s*q=0(\.0*)?(,|$))/u.test(accepted))
		return response;
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	return new Response(response.body.pipeThrough(new CompressionStream('gzip')), {
		status,
		statusText,
		headers,
	});
};

const YEAR = 365 * 24 * 60 * 60;

/**
 * Redirects `/` to the language chosen before, or to the browser's at the first visit, and remembers the use of the
 * switch.
 */
const languageChoice: Handle = ({ event, resolve }) => {
	const { url, request, cookies } = event;
	if (url.pathname === '/') {
		const remembered = asLanguage(cookies.get(LANGUAGE_COOKIE));
		const lang = remembered ?? preferredLanguage(request.headers.get('accept-language'));
		const headers = { location: `/${lang}`, vary: 'accept-language, cookie' };
		return new Response(null, { status: 307, headers });
	}
	const chosen = chosenLanguage(url, request.headers.get('referer'));
	// Not `secure`: it must work over plain http in an office, and holds no secret.
	const options = { path: '/', maxAge: YEAR, secure: false, sameSite: 'lax' as const };
	if (chosen) cookies.set(LANGUAGE_COOKIE, chosen, options);
	return resolve(event);
};

export const handle = sequence(compressed, securityHeaders, languageChoice, language);

export const handleError: HandleServerError = ({ error, event, status }) => {
	if (status === 404) return { message: m.error_not_found() };
	// A request that no page understands is no fault of the program.
	if (status < 500) return { message: m.error_request() };
	console.error(event.url.pathname, error);
	return { message: m.error_program() };
};
