import type { Article, Contract, Dataset, Link } from '$lib/domain/contract/model';
import { link as plain, period } from './build';

/** Data for the tests of continuity: contracts with their years, the articles that the data hold, and links. */
export type DescribedContract = {
	readonly id: string;
	/** `2001-2003`; empty when unknown. */
	readonly years: string;
	readonly kind?: Contract['kind'];
	readonly scope?: Contract['scope'];
	readonly follows?: string;
	readonly articles?: readonly ((contract: string) => Article)[];
};

/** An article of a contract, with a title. */
export const article =
	(number: number, title = '', otherTitle = '') =>
	(contract: string): Article => ({
		contract,
		number,
		axis: null,
		title: { fr: title, nl: '' },
		otherTitle: { fr: otherTitle, nl: '' },
		report: '',
	});

export function dataset(contracts: readonly DescribedContract[], links: readonly Link[]): Dataset {
	return {
		contracts: contracts.map(({ id, years, kind = 'contract', scope = 'full', follows, articles = [] }) => {
			const [from = '', to = ''] = years.split('-');
			return {
				contract: {
					id,
					kind,
					scope,
					from: from === '' ? null : period(from),
					to: to === '' ? null : period(to),
					title: { fr: '', nl: '' },
					short: { fr: id, nl: id },
					follows: follows ?? null,
				},
				axes: [],
				articles: articles.map((make) => make(id)),
				engagements: [],
				parts: [],
				events: [],
			};
		}),
		services: [],
		reports: [],
		links,
		laterStates: [],
	};
}

/** A link between two ends such as `c1/1/E1` and `c2/2`, stated by the earlier end unless said otherwise. */
export function link(
	from: string,
	to: string,
	said: Partial<Pick<Link, 'statedBy' | 'place' | 'printed'>> = {},
): Link {
	return { ...plain(from, to), ...said };
}
