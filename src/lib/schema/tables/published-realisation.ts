import { required, text, whole, wholeOrNothing } from '$lib/schema/cells';
import { column } from '$lib/schema/column';
import { table, to } from '$lib/schema/table';
import { ofContract, printedIn } from '$lib/schema/common-columns';

export const publishedRealisation = table(
	{
		name: 'published-realisation',
		title: 'Tableau 1 as printed',
		needed: false,
		columns: {
			contract: ofContract('Contract of the printed Tableau 1'),
			year: column(required, 'Year of the cell', 'year, `waiting` for "X pas fixé", `total` for all'),
			row: column(required, 'Row of the cell', '`T1` to `T4` for the quarters, `X` for "avec X", `total`'),
			number: column(whole, 'Printed number of parts'),
			realised: column(wholeOrNothing, 'Printed number of realised parts'),
			rate_printed: column(text, 'Printed rate, sign for sign'),
			report: printedIn,
		},
		key: ['contract', 'year', 'row'],
		refers: [to('contracts', ['contract']), to('reports', ['report'])],
	},
	({ rate_printed }) =>
		rate_printed === '' || printedRate(rate_printed)
			? []
			: [{ code: 'not-a-number', column: 'rate_printed', value: rate_printed, severity: 'warning' }],
);

/** A rate as a report prints it, `81 %` or `81,4 %`, as a share with its printed digits; null for any other text. */
export function printedRate(text: string): { readonly printed: number; readonly digits: number } | null {
	const rate = /^(\d{1,4})(?:[,.](\d{1,3}))?\s*%$/.exec(text);
	if (!rate) return null;
	const [, units = '', decimals = ''] = rate;
	return { printed: Number(`${units}.${decimals}`) / 100, digits: 2 + decimals.length };
}
