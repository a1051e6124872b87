import { contradictions } from '$lib/domain/checks/contradictions';
import type { ContractData } from '$lib/domain/contract/model';
import { listFaults, printedFaults } from '$lib/domain/checks/printed';
import { compare } from '$lib/domain/checks/reconciliation';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { store } from '$lib/server/store';

/** All checks of one contract: printed against computed, the printed tables by themselves, statements against counts. */
export function checked(data: ContractData, scheduled: readonly ScheduledPart[]) {
	const { id } = data.contract;
	const { published, differences, statements, legends, lists, dataset } = store();
	const own = published.filter(({ contract }) => contract === id);
	return {
		cells: compare(data, scheduled, own),
		differences: differences.filter(({ contract }) => contract === id),
		faults: [
			...printedFaults(own).map((fault) => ({ fault, title: null })),
			...listFaults(lists.filter(({ contract }) => contract === id)),
		],
		findings: contradictions(scheduled, {
			data,
			reports: new Map(dataset.reports.map((report) => [report.id, report])),
			statements,
			legends,
		}),
	};
}
