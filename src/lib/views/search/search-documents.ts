import type { Statement } from '$lib/domain/checks/contradictions';
import { linksByArticle, type ArticleLinks } from '$lib/domain/continuity/link-ends';
import { engagementKey, articleKey, partKey } from '$lib/domain/contract/keys';
import {
	engagementName,
	type Engagement,
	type Translated,
	type Article,
	type ContractData,
	type Dataset,
	type Part,
	type Service,
	type DatedDeadline,
} from '$lib/domain/contract/model';
import { formatDeadline } from '$lib/domain/time/deadline';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { plainText } from '$lib/i18n/phrase';
import { writeQuery } from '$lib/request/query';
import { engagementPath, eventTitles, type EventTitle } from '$lib/views/names';
import { deadlineShown } from '$lib/views/tableau3/part-view';

/** What can be found, in the order in which equally good finds are shown. */
export const SEARCH_KINDS = ['article', 'engagement', 'event', 'service', 'contract'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found: where it is, and its texts as they are searched and shown. */
export type SearchDocument = {
	/** `engagement ca6/14/E1 NEW`: names it within all data. */
	readonly id: string;
	readonly kind: SearchKind;
	/** Its contract; null for a service, which several contracts name. */
	readonly contract: string | null;
	/** Its page, below the address of the language; a service has one page per contract. */
	readonly paths: readonly { readonly contract: string; readonly path: string; readonly count: number }[];
	readonly article: number | null;
	/** `E1 NEW`; empty when it is no engagement. */
	readonly engagement: string;
	/** Its services, each as its abbreviation followed by the other forms that are printed. */
	readonly services: readonly (readonly string[])[];
	readonly title: Translated;
	/** Progress, points of attention, wordings, remarks: everything else that is written about it. */
	readonly notes: readonly Translated[];
};

const french = (text: string): Translated => ({ fr: text, nl: '' });
const isStated = (words: Translated) => Object.values(words).some((text) => text !== '');

/** Each text once, though several parts or links carry it. */
const once = (all: readonly Translated[]) => [...new Map(all.map((words) => [words.fr, words])).values()];

/** What a document has when its kind says no more of it. */
const NOTHING_MORE = { article: null, engagement: '', services: [], notes: [] } as const;

/** Every abbreviation of a service: ours, the Dutch one and what else is printed. */
function codesOf({ id, abbreviationNl, also }: Service): string[] {
	return [...new Set([id, abbreviationNl, ...also])].filter(Boolean);
}

/** The plain texts of a dataset; `statements` are what the reports' own texts say of a part. */
export function searchDocuments(dataset: Dataset, statements: readonly Statement[]): SearchDocument[] {
	const codes = new Map(dataset.services.map((service) => [service.id, codesOf(service)]));
	const linksOf = linksByArticle(dataset.links);
	const said = Map.groupBy(
		[...statements, ...dataset.laterStates].map(({ part, note }, at) => ({ part, note, at })),
		({ part }) => part,
	);
	return [
		...dataset.contracts.flatMap((data) => {
			const parts = Map.groupBy(data.parts, ({ engagement }) => engagementKey(engagement));
			const titles = LANGUAGES.map((lang) => ({ lang, titleOf: eventTitles(data, lang) }));
			const around = { said, codes, titles };
			return [
				contractDocument(data),
				...data.articles.map((article) => articleDocument(article, linksOf)),
				...data.engagements.map((engagement) =>
					engagementDocument(engagement, parts.get(engagementKey(engagement)) ?? [], around),
				),
				...data.events.map((event) => ({
					id: `event ${data.contract.id}/${event.id}`,
					kind: 'event' as const,
					contract: data.contract.id,
					paths: pathTo(data.contract.id, `events/${event.id}`),
					title: event.title,
					...NOTHING_MORE,
				})),
			];
		}),
		...dataset.services.map((service) => serviceDocument(service, dataset.contracts)),
	];
}

const pathTo = (contract: string, below: string, count = 1) => [
	{ contract, path: `contracts/${contract}${below && `/${below}`}`, count },
];

function contractDocument({ contract }: ContractData): SearchDocument {
	return {
		id: `contract ${contract.id}`,
		kind: 'contract',
		contract: contract.id,
		paths: pathTo(contract.id, ''),
		...NOTHING_MORE,
		title: contract.title,
		notes: [contract.short, french(contract.id)],
	};
}

function articleDocument(article: Article, linksOf: (article: Article) => ArticleLinks): SearchDocument {
	const { earlier, later } = linksOf(article);
	const remarks = once([article.otherTitle, ...[...earlier, ...later].map(({ note }) => note)]);
	return {
		id: `article ${articleKey(article)}`,
		kind: 'article',
		contract: article.contract,
		paths: pathTo(article.contract, `articles/${article.number}`),
		...NOTHING_MORE,
		article: article.number,
		title: article.title,
		notes: [...(article.axis ? [article.axis.title] : []), ...remarks].filter(isStated),
	};
}

type EventTitles = readonly { readonly lang: Language; readonly titleOf: EventTitle }[];

/** A deadline as printed, in the language of its wording, and in the others as their readers see it. */
function deadlineTexts(dated: DatedDeadline, titles: EventTitles): Translated {
	const own = dated.wordingLanguage ?? LANGUAGES[0];
	const texts = titles.map(({ lang, titleOf }) => {
		const words = lang === own ? [] : deadlineShown(dated, titleOf, lang);
		return [lang, words.every((run) => run.lang === lang) ? plainText(words) : ''] as const;
	});
	return { fr: '', nl: '', ...Object.fromEntries(texts), [own]: dated.wording };
}

type Around = {
	/** What reports say of a part beside its row, by its key; `at` is the place in the data. */
	readonly said: ReadonlyMap<string, readonly { readonly note: Translated; readonly at: number }[]>;
	readonly codes: ReadonlyMap<string, readonly string[]>;
	readonly titles: EventTitles;
};

function engagementDocument(
	engagement: Engagement,
	parts: readonly Part[],
	{ said, codes, titles }: Around,
): SearchDocument {
	const { contract, number } = engagement.article;
	const name = engagementName(engagement);
	const dated = parts.flatMap(({ original, revisions }) => [original, ...revisions]);
	const wordings = new Map(dated.map((one) => [`${one.wording}\n${formatDeadline(one.deadline)}`, one]));
	return {
		id: `engagement ${engagementKey(engagement)}`,
		kind: 'engagement',
		contract,
		paths: pathTo(contract, engagementPath(engagement)),
		article: number,
		engagement: name,
		services: engagement.services.map((id) => codes.get(id) ?? [id]),
		title: engagement.title,
		notes: [
			engagement.progress,
			engagement.attention,
			...parts
				.flatMap((part) => said.get(partKey(part)) ?? [])
				.toSorted((a, b) => a.at - b.at)
				.map(({ note }) => note),
			...once([
				...[...wordings.values()].map((one) => deadlineTexts(one, titles)),
				...parts.map(({ inferred }) => inferred),
			]),
		].filter(isStated),
	};
}

function serviceDocument(service: Service, contracts: readonly ContractData[]): SearchDocument {
	return {
		id: `service ${service.id}`,
		kind: 'service',
		contract: null,
		paths: contracts.flatMap(({ contract, engagements }) => {
			const own = engagements.filter(({ services }) => services.includes(service.id)).length;
			return own > 0 ? pathTo(contract.id, `engagements${writeQuery({ service: [service.id] })}`, own) : [];
		}),
		...NOTHING_MORE,
		services: [codesOf(service)],
		title: service.name,
	};
}
