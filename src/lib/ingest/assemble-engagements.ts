import {
	shortForms,
	type Article,
	type Axis,
	type Engagement,
	type Report,
	type Service,
} from '$lib/domain/contract/model';
import type { articles } from '$lib/schema/tables/articles';
import type { axes } from '$lib/schema/tables/axes';
import type { engagements } from '$lib/schema/tables/engagements';
import { engagementOfRow } from './part-row';
import type { RowsOf } from './read-table';
import type { RowChecks } from './row-checks';

/** The axes, articles and engagements of a contract, each by its name in the contract. */

/** The services and reports that rows may name. */
export type Known = {
	readonly services: ReadonlyMap<string, Service>;
	readonly reports: ReadonlyMap<string, Report>;
};

export function assembleAxes(
	contract: string,
	rows: RowsOf<typeof axes>,
	{ reports }: Known,
	checks: RowChecks,
): Map<string, Axis> {
	const found = new Map<string, Axis>();
	for (const [key, row] of checks.unique(rows, 'axis', ({ axis }) => String(axis))) {
		const { axis, title, short, report } = row.values;
		if (!checks.refers(row, 'report', report, reports)) continue;
		found.set(key, { contract, number: axis, title, short });
	}
	return found;
}

export function assembleArticles(
	contract: string,
	rows: RowsOf<typeof articles>,
	axesByNumber: ReadonlyMap<string, Axis>,
	{ reports }: Known,
	checks: RowChecks,
): Map<string, Article> {
	const found = new Map<string, Article>();
	for (const [key, row] of checks.unique(rows, 'article', ({ article }) => String(article))) {
		const { values } = row;
		const axisKey = values.axis === null ? '' : String(values.axis);
		const axis = checks.refers(row, 'axis', axisKey, axesByNumber);
		const report = checks.refers(row, 'report', values.report, reports);
		if (!axis || !report) continue;
		found.set(key, {
			contract,
			number: values.article,
			axis: axesByNumber.get(axisKey) ?? null,
			title: values.title,
			otherTitle: values.other_title,
			report: values.report,
		});
	}
	return found;
}

export function assembleEngagements(
	rows: RowsOf<typeof engagements>,
	articlesByNumber: ReadonlyMap<string, Article>,
	{ services, reports }: Known,
	checks: RowChecks,
): Map<string, Engagement> {
	const found = new Map<string, Engagement>();
	for (const [key, row] of checks.unique(rows, 'engagement', engagementOfRow)) {
		const { values } = row;
		const article = articlesByNumber.get(String(values.article));
		if (!article) checks.add('reference-unknown', row, 'article', String(values.article));
		const unknown = values.services.filter((service) => !services.has(service));
		for (const service of unknown)
			checks.add('service-unknown', row, 'services', service, [...services.keys()].join(', '));
		const fits = checks.goesTogether(row);
		const decided = checks.refers(row, 'decided_in', values.decided_in, reports);
		const report = checks.refers(row, 'report', values.report, reports);
		if (!article || unknown.length > 0 || !fits || !decided || !report) continue;
		found.set(key, {
			article,
			code: values.engagement,
			variant: values.variant,
			standing: values.standing,
			replacedBy: values.replaced_by,
			decidedIn: values.decided_in,
			services: values.services,
			serviceForms: values.services.flatMap((id) => {
				const service = services.get(id);
				return service ? shortForms(service) : [];
			}),
			title: values.title,
			ragPrinted: values.rag_printed,
			rag: values.rag,
			cause: values.cause,
			progress: values.progress,
			attention: values.attention,
			report: values.report,
		});
	}
	return found;
}
