import { tabulate } from '$lib/report/tabulate';
import { selectedOf } from '../selected';

export const load = ({ params: { id, lang }, url }) => {
	const { data, scheduled, selected } = selectedOf(id, url, lang);
	return { table: tabulate('realisation', data, scheduled, selected, lang).table };
};
