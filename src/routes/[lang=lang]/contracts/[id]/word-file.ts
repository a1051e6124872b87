import { documentToDocx } from '$lib/export/docx';
import type { PaperDocument } from '$lib/report/document';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A document as a Word file that is sent while it is written; `day` (`2025-12-31`) dates it. */
export function wordFile(document: PaperDocument, name: string, day: string): Response {
	const pieces = documentToDocx(document, day);
	const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
		async pull(controller) {
			const { done, value } = await pieces.next();
			if (done) controller.close();
			else controller.enqueue(new Uint8Array(value));
		},
		async cancel() {
			await pieces.return(undefined);
		},
	});
	return new Response(body, {
		headers: { 'content-type': WORD, 'content-disposition': `attachment; filename="${name}"` },
	});
}
