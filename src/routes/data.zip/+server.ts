import { dataPackage } from '$lib/files/data-package';
import { preferredLanguage } from '$lib/i18n/language';
import { store } from '$lib/server/store';
import { queryOf } from '../[lang=lang]/refuse';

/** The whole dataset as a data package; its name says nothing of where the data stand on the server. */
export const GET = ({ url, request }) => {
	queryOf(url, [], preferredLanguage(request.headers.get('accept-language')));
	const { files, properties } = store();
	return new Response(new Uint8Array(dataPackage(files, properties)), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="data.zip"',
		},
	});
};
