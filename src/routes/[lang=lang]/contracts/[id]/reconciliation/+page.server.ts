import { agrees } from '$lib/domain/checks/reconciliation';
import { localize } from '$lib/i18n/language';
import { cellViews, faultView, printedGrids } from '$lib/views/checks/reconciliation-view';
import { findingGroups, partLinks } from '$lib/views/checks/findings-view';
import { contractOf } from '../contract-request';
import { checked } from './run-checks';
import { PAGES } from '$lib/request/takes';
import { queryOf } from '../../../refuse';

export const load = ({ params: { id, lang }, url }) => {
	const { data, scheduled } = contractOf(id, lang);
	const query = queryOf(url, PAGES.reconciliation, lang);
	const { cells, differences, faults, findings } = checked(data, scheduled);
	const views = cellViews(cells, differences, lang);
	const wanted = query.choice(
		'cell',
		views.map(({ key }) => key),
	);
	const at = views.findIndex(({ key }) => key === wanted);
	const cell = views[at];
	return {
		same: cells.filter(agrees).length,
		cells: views,
		grids: printedGrids(cells, views, lang),
		faults: faults.map(({ fault, title }) => faultView(fault, title && localize(title, lang), lang)),
		findings: findingGroups(findings, lang),
		selected: cell ? { ...cell, parts: partLinks(cells[at]?.parts ?? [], lang) } : null,
	};
};
