import { queryOf } from '../refuse';

export const load = ({ params: { lang }, url }) => {
	queryOf(url, [], lang);
};
