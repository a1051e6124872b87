import type { ContractData, Service } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { EVERYTHING, select } from '$lib/domain/contract/selection';
import type { Language } from '$lib/i18n/language';
import type { ChartSource } from '$lib/views/charts/chart';
import { contractAddress } from '$lib/request/contract-address';
import { reference, referenceContract } from '../../data/reference-data';
import { contractData, day, type Described, type DescribedEvent } from '../../domain/build';

/** What the gallery of charts shows: the two real contracts, and contracts at the edge of what can be drawn. */
export type Picture = { readonly name: string; readonly lang: Language; readonly source: ChartSource };

/** The pictures must not change from one day to the next. */
const TODAY = day('2024-06-15');

function source(
	data: ContractData,
	services: readonly Service[],
	chosen: readonly string[] = [],
): ChartSource {
	const scheduled = schedule(data);
	const selected = select(scheduled, { ...EVERYTHING, services: chosen });
	const to = contractAddress('fr', data.contract.id, { ...EVERYTHING, services: chosen }, null);
	return { data, scheduled, selected, services, today: TODAY, to };
}

const real = (id: string, chosen: readonly string[] = []) =>
	source(referenceContract(id).data, reference.dataset.services, chosen);

/** A contract with one part that waits: bars, a sign and a panel, but no day and no delay. */
const WAITING: Described[] = [
	{ due: 'x: X + 1 month', rag: null, title: { fr: 'Attendre X' }, articleTitle: { fr: 'Un seul article' } },
];

const OUTCOMES = [
	'realised 2024-03-02',
	'onTrack',
	'late internal',
	'attention both',
	'closed 2023-12-31',
	'unreported',
	'realised 2025-11-30',
];
const RAGS = ['G', 'O', 'R', null] as const;
const LONG = 'Modernisation de la gestion électronique des dossiers et de la facturation '.repeat(4).trim();

/** 60 articles with titles of 300 letters, 40 services, deadlines of every kind, up to eleven engagements in an article. */
const extreme = Array.from({ length: 60 }, (_, at): Described[] =>
	Array.from({ length: at === 7 ? 11 : 1 + (at % 2) }, (_, own): Described => ({
		article: at + 1,
		axis: (at % 4) + 1,
		name: `E${own + 1}`,
		services: [`SERVICE${(at % 40) + 1}`],
		title: { fr: LONG },
		articleTitle: { fr: `${at + 1} ${LONG}` },
		rag: RAGS[(at + own) % RAGS.length] ?? null,
		outcome: OUTCOMES[(at + own) % OUTCOMES.length] ?? 'onTrack',
		due: at % 9 === 4 ? 'x: X + 18 months' : `20${21 + (at % 5)}-Q${1 + (own % 4)}`,
		revised: at % 6 === 1 ? ['2025-06-30', '2026-12-31'] : [],
	})),
).flat();
const manyServices = Array.from({ length: 40 }, (_, at): Service => ({
	id: `SERVICE${at + 1}`,
	kind: 'service',
	abbreviationNl: '',
	also: [],
	name: { fr: `Service numéro ${at + 1} des soins de santé`, nl: '' },
}));

const made = (parts: readonly Described[], events: readonly DescribedEvent[], services: readonly Service[]) =>
	source(contractData(parts, { events, from: '2021-01-01', to: '2025-12-31' }), services);

export const GALLERY: readonly Picture[] = [
	{ name: 'ca6', lang: 'fr', source: real('ca6') },
	{ name: 'ca6-nl', lang: 'nl', source: real('ca6') },
	{ name: 'av2019-2020', lang: 'fr', source: real('av2019-2020') },
	{ name: 'one-service', lang: 'fr', source: real('ca6', ['SCA']) },
	{ name: 'waiting', lang: 'fr', source: made(WAITING, [{ id: 'x' }], reference.dataset.services) },
	{ name: 'extreme', lang: 'fr', source: made(extreme, [{ id: 'x', day: '2022-05-05' }], manyServices) },
];
