import { agrees } from '$lib/domain/checks/reconciliation';
import { localize } from '$lib/i18n/language';
import {
	cellViews,
	controlGrids,
	faultView,
	findingGroups,
	partLinks,
} from '$lib/views/checks/reconciliation-view';
import { SELECTION_PARAMETERS } from '$lib/request/parameters';
import { refuseOthers } from '../../../refuse';
import { contractOf } from '../contract-request';
import { checked } from './run-checks';

export const load = ({ params: { id, lang }, url }) => {
	// The filters of the other pages come along in the address, and go on to the next one.
	refuseOthers(url, [...SELECTION_PARAMETERS, 'cell'], lang);
	const { data, scheduled } = contractOf(id, lang);
	const { cells, differences, faults, findings } = checked(data, scheduled);
	const views = cellViews(cells, differences, lang);
	const wanted = url.searchParams.get('cell') ?? '';
	const at = views.findIndex(({ key }) => key === wanted);
	const cell = views[at];
	return {
		same: cells.filter(agrees).length,
		cells: views,
		grids: controlGrids(cells, views, lang),
		faults: faults.map(({ fault, title }) => faultView(fault, title && localize(title, lang), lang)),
		findings: findingGroups(findings, lang),
		selected: cell ? { ...cell, parts: partLinks(cells[at]?.parts ?? [], lang) } : null,
	};
};
