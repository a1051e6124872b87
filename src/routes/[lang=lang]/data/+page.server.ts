import { z } from 'zod';
import { localize } from '$lib/i18n/language';
import { filterValues } from '$lib/request/contract-filters';
import { writeQuery } from '$lib/request/query';
import { store } from '$lib/server/store';
import { queryOf } from '../refuse';
import { documentedTables, otherFiles, parameterRows, wordingRows } from './documented';

/** How Frictionless names licences; what is written otherwise is not shown. */
const Licences = z.array(z.object({ name: z.string().optional(), title: z.string().optional() })).catch([]);

export const load = ({ params: { lang }, url }) => {
	queryOf(url, [], lang);
	const { dataset, properties, fileCount, contract } = store();
	// The examples lead to the latest contract that the data hold whole; a register counts nothing.
	const whole = dataset.contracts.filter((data) => data.contract.scope === 'full');
	const example = whole.findLast((data) => data.contract.kind !== 'register') ?? whole.at(-1) ?? null;
	const id = example?.contract.id ?? null;
	const scheduled = contract(id ?? '')?.scheduled ?? [];
	const [service] = example ? filterValues(example, dataset.services, scheduled).services : [];
	return {
		fileCount,
		reports: dataset.reports.map(({ id: report, title }) => ({ id: report, title: localize(title, lang) })),
		licences: Licences.parse(properties['licenses'] ?? []).flatMap(({ name, title }) => title ?? name ?? []),
		tables: documentedTables(id, lang),
		others: otherFiles(id, lang),
		parameters: parameterRows(lang),
		wording: wordingRows(lang),
		filtered:
			id && service ? `/${lang}/contracts/${id}/engagements.json${writeQuery({ service: [service] })}` : null,
	};
};
