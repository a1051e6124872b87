/** The address as a person typed it, without the escapes of URLs; where these stand for no character, it keeps them. */
export function typedAddress({ pathname, searchParams }: URL): string {
	const typed = [...searchParams].map(([name, value]) => `${name}=${value}`).join('&');
	return readable(pathname) + (typed === '' ? '' : `?${typed}`);
}

function readable(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
