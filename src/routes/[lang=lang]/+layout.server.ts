import { store } from '$lib/server/store';

export const load = ({ params }) => ({ lang: params.lang, issueCount: store().issues.length });
