import { linksOf } from '$lib/domain/continuity/link-ends';
import type { Statement } from '$lib/domain/checks/contradictions';
import { articleKey, engagementKey, partKey } from '$lib/domain/contract/keys';
import {
	engagementName,
	type Article,
	type ContractData,
	type Dataset,
	type Engagement,
	type Part,
	type Service,
	type Translated,
	type DatedDeadline,
} from '$lib/domain/contract/model';
import { formatDeadline } from '$lib/domain/time/deadline';
import { LANGUAGES, type Language } from '$lib/i18n/language';
import { plainText } from '$lib/i18n/phrase';
import { deadlineShown, eventTitles, type EventTitle } from '$lib/views/tableau3/deadline-shown';
import type { SearchDocument } from './search-document';

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
	return [
		...dataset.contracts.flatMap((data) => {
			const parts = Map.groupBy(data.parts, ({ engagement }) => engagementKey(engagement));
			const titles = LANGUAGES.map((lang) => ({ lang, titleOf: eventTitles(data, lang) }));
			const around = { dataset, statements, codes, titles };
			return [
				contractDocument(data),
				...data.articles.map((article) => articleDocument(article, dataset)),
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

function articleDocument(article: Article, { links }: Dataset): SearchDocument {
	const { earlier, later } = linksOf(article, links);
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
	readonly dataset: Dataset;
	readonly statements: readonly Statement[];
	readonly codes: ReadonlyMap<string, readonly string[]>;
	readonly titles: EventTitles;
};

function engagementDocument(
	engagement: Engagement,
	parts: readonly Part[],
	{ dataset, statements, codes, titles }: Around,
): SearchDocument {
	const { contract, number } = engagement.article;
	const name = engagementName(engagement);
	const keys = new Set(parts.map(partKey));
	const dated = parts.flatMap(({ original, revisions }) => [original, ...revisions]);
	const wordings = new Map(dated.map((one) => [`${one.wording}\n${formatDeadline(one.deadline)}`, one]));
	return {
		id: `engagement ${engagementKey(engagement)}`,
		kind: 'engagement',
		contract,
		paths: pathTo(contract, `articles/${number}#${name.replaceAll(' ', '-')}`),
		article: number,
		engagement: name,
		services: engagement.services.map((id) => codes.get(id) ?? [id]),
		title: engagement.title,
		notes: [
			engagement.progress,
			engagement.attention,
			...[...statements, ...dataset.laterStates].filter(({ part }) => keys.has(part)).map(({ note }) => note),
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
			return own > 0 ? pathTo(contract.id, `engagements?service=${service.id}`, own) : [];
		}),
		...NOTHING_MORE,
		services: [codesOf(service)],
		title: service.name,
	};
}
