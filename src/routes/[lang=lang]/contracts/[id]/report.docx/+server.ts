import { documentToDocx } from '$lib/export/docx';
import { annualReport } from '$lib/report/annual-report';
import { fileName } from '$lib/report/file-name';
import { reportOf } from '../report/reported';
import { fileResponse } from '../files';

export const GET = async ({ params: { id, lang }, url }) => {
	const { input, selection } = reportOf(id, url, lang);
	const { day } = input.about;
	const name = fileName(id, `report-${input.period.value}`, selection, day, 'docx');
	return fileResponse(await documentToDocx(annualReport(input, lang), day), 'docx', name);
};
