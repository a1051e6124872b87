import { annualReport } from '$lib/report/annual-report';
import { fileName } from '$lib/report/file-name';
import { reportOf } from '../report/reported';
import { wordFile } from '../word-file';

export const GET = ({ params: { id, lang }, url }) => {
	const { input, selection } = reportOf(id, url, lang);
	const { day } = input.about;
	const name = fileName(id, `report-${input.period.value}`, selection, day, 'docx');
	return wordFile(annualReport(input, lang), name, day);
};
