import { CAUSES, RAGS, STANDINGS } from '$lib/domain/contract/vocabulary';
import { names, oneOf, oneOfOrNothing, required, text, whole } from '$lib/schema/cells';
import { column, reportText } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ENGAGEMENT_KEY, readIn } from '$lib/schema/common-columns';

export const engagements = table(
	{
		name: 'engagements',
		title: 'Engagements',
		needed: true,
		columns: {
			article: column(whole, 'Article of the engagement', 'number in `articles.csv`'),
			engagement: column(required, 'Name of the engagement; V1 is written E1', 'text, such as `E1`'),
			variant: column(text, 'Marks a reworded engagement', '`NEW`, or empty'),
			standing: column(
				oneOf(STANDINGS, {
					replaced: 'by a reworded engagement',
					removed: 'from the contract',
					followed: 'up without being counted',
					listed: 'in a register',
				}),
				'Whether the parts are counted',
			),
			replaced_by: column(
				text,
				'Engagement of the same article that replaces this one',
				'name, such as `E1 NEW`; several joined by a comma; or empty',
			),
			decided_in: column(text, 'Report that approved the replacement or removal', 'id of a report, or empty'),
			services: column(
				names,
				'Services that made the promise, at least one',
				'ids in `services.csv`, joined by a slash: `SECM/DGGS/FAGG`',
			),
			title: reportText(required, 'The promise, in our own words'),
			rag_printed: column(
				text,
				'What stands in the RAG cell, sign for sign',
				'text, such as `R (INT/EXT)`, or empty',
			),
			rag: column(oneOfOrNothing(RAGS, { G: 'green', O: 'orange', R: 'red' }), 'Colour of the RAG cell'),
			cause: column(oneOfOrNothing(CAUSES), 'Cause of the delay or point of attention'),
			progress: reportText(text, 'State of progress, in our own words'),
			attention: reportText(text, 'Points of attention and measures, in our own words'),
			report: readIn,
		},
		key: ENGAGEMENT_KEY,
		refers: [to('articles', ['article'])],
	},
	({ services }) => (services.length === 0 ? [{ code: 'cell-required', column: 'services', value: '' }] : []),
);
