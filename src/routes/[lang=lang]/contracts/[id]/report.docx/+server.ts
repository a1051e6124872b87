import { documentToDocx } from '$lib/files/docx';
import { annualReport } from '$lib/views/annual-report/annual-report';
import { fileName } from '$lib/request/file-name';
import { reportOf } from '../report/report-request';
import { fileResponse } from '../files';

export const GET = async ({ params: { id, lang }, url, request }) => {
	const { input, selection } = reportOf(id, url, lang);
	const { day } = input.header;
	const name = fileName(id, `report-${input.period.value}`, selection, day, 'docx');
	const file = await documentToDocx(annualReport(input, lang), day);
	return fileResponse(request, file, 'docx', name);
};
