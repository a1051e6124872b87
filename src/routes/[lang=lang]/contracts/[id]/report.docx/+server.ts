import { documentToDocx } from '$lib/export/docx';
import { annualReport } from '$lib/report/annual-report';
import { fileName } from '$lib/report/file-name';
import { reportOf } from '../report/reported';
import { fileResponse } from '../files';

export const GET = async ({ params: { id, lang }, url, request }) => {
	const { input, selection } = reportOf(id, url, lang);
	const { day } = input.about;
	const name = fileName(id, `report-${input.period.value}`, selection, day, 'docx');
	const file = await documentToDocx(annualReport(input, lang), day);
	return fileResponse(request, file, 'docx', name);
};
