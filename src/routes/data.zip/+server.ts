import { dataPackage } from '$lib/files/data-package';
import { store } from '$lib/server/store';

/** The whole dataset as a data package; its name says nothing of where the data stand on the server. */
export const GET = () => {
	const { files, properties } = store();
	return new Response(new Uint8Array(dataPackage(files, properties)), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': 'attachment; filename="data.zip"',
		},
	});
};
