import { described } from '../../described';

export const GET = ({ params: { lang }, url }) => described(url, lang);
