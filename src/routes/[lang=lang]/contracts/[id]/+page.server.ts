import { redirect } from '@sveltejs/kit';

export const load = ({ params, url }) => {
	redirect(307, `/${params.lang}/contracts/${params.id}/realisation${url.search}`);
};
