import { rate, tally, isCounted } from '$lib/domain/contract/outcome';
import { onTimeRate, punctuality } from '$lib/domain/tables/punctuality';
import { isWaiting } from '$lib/domain/time/schedule';
import { nearestPair } from '$lib/domain/continuity/succession';
import { localize } from '$lib/i18n/language';
import { store } from '$lib/server/store';
import { queryOf } from './refuse';

export const load = ({ params: { lang }, url }) => {
	queryOf(url, [], lang);
	const { dataset, contract, graph } = store();
	return {
		contracts: dataset.contracts
			.map((data) => {
				const scheduled = contract(data.contract.id)?.scheduled ?? [];
				const counted = scheduled.filter(({ part }) => isCounted(part));
				const counts = tally(counted.map(({ part }) => part));
				return {
					id: data.contract.id,
					kind: data.contract.kind,
					scope: data.contract.scope,
					title: localize(data.contract.title, lang),
					articles: data.articles.length,
					engagements: data.engagements.length,
					...counts,
					rate: rate(counts),
					onTimeRate: onTimeRate(punctuality(scheduled, 'current')),
					continuity: nearestPair(graph, data.contract.id),
					waiting: counted.filter(isWaiting).length,
				};
			})
			.reverse(),
	};
};
