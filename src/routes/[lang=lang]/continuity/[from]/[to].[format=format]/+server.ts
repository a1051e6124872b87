import { m } from '$lib/i18n/paraglide/messages';
import { about } from '$lib/report/about';
import { successionRecords, successionTable } from '$lib/report/succession-table';
import { kindWord } from '$lib/report/succession-view';
import { fileOf } from '../../../contracts/[id]/files';
import { pageOf } from '../../../contracts/[id]/selected';
import { DEFINITIONS } from '../[to]/definitions';
import { pairOf } from '../[to]/pair';

export const GET = ({ params: { lang, from, to, format }, url }) => {
	const { earlier, found, rows, lines, words, names, situation } = pairOf(from, to, url, lang);
	const word = (kind: (typeof lines)[number]['kind']) => kindWord(kind, found, lang);
	return fileOf(format, {
		contract: `${from}-${to}`,
		name: 'continuity',
		chosen: earlier,
		about: about(situation, {
			title: m.title_succession(names, { locale: lang }),
			order: '',
			definitions: DEFINITIONS,
			address: pageOf(url),
		}),
		table: successionTable(lines, found.unlinked, word, names, words, lang),
		records: successionRecords(rows, found.unlinked),
	});
};
