import MiniSearch, { type Query, type SearchResult } from 'minisearch';
import type { Period } from '$lib/domain/time/calendar';
import type { Statement } from '$lib/domain/checks/contradictions';
import type { Dataset } from '$lib/domain/contract/model';
import { schedule } from '$lib/domain/time/schedule';
import { fold } from '$lib/domain/contract/selection';
import { dateIn, askedWords, wordsOf, type Asked } from './search-query';
import { happenedIn, happenings, type Happening } from './happenings';
import { type SearchDocument, searchDocuments } from './search-documents';

/** The texts of a document by which it is found, and how much a word in each of them says. */
const BOOSTS = { codes: 8, name: 4, titleFr: 3, titleNl: 3, titleOther: 3, notes: 1 };
const FIELDS = Object.keys(BOOSTS);

/** A found document. */
export type Hit = {
	readonly document: SearchDocument;
	readonly score: number;
	/** The words by which it was found, folded; those to mark. */
	readonly terms: ReadonlySet<string>;
	/** What is due or happened then, when the query names a day or period. */
	readonly happenings: readonly Happening[];
};

export type SearchResults = {
	readonly hits: readonly Hit[];
	/** The day or period that the query names. */
	readonly asked: { readonly period: Period; readonly text: string } | null;
	/** Nothing holds all the words: these hold some of them. */
	readonly partly: boolean;
	/** Words that stand nowhere, with those that were taken for them. */
	readonly unknown: readonly { readonly word: string; readonly taken: readonly string[] }[];
};

export type SearchIndex = { readonly search: (query: string) => SearchResults };

/** What is due or happened on the day that is asked for comes before what only mentions it. */
const DATED = 1000;
/** With other words beside the day, it counts like one more good word. */
const DATED_BESIDE = 20;
/** There are many engagements and few of anything else: what is named directly should not drown. */
const FEW = 2.5;
/** As many like words are named; more say nothing. */
const MOST_TAKEN = 5;

const firstDay = ({ happenings: own }: Hit) => own[0]?.on.last.toString() ?? '';

/** Makes the index of a dataset; `statements` are what the reports' own texts say of its parts. */
export function searchIndex(dataset: Dataset, statements: readonly Statement[]): SearchIndex {
	const documents = new Map(searchDocuments(dataset, statements).map((document) => [document.id, document]));
	const codes = new Set([...documents.values()].flatMap((document) => document.services.flat().map(fold)));
	const dated = dataset.contracts.flatMap((data) => happenings(data, schedule(data)));
	const index = new MiniSearch<Record<string, string>>({
		fields: FIELDS,
		tokenize: (text) => wordsOf(text).map((word) => word.text),
		processTerm: fold,
		searchOptions: {
			boost: BOOSTS,
			weights: { prefix: 0.4, fuzzy: 0.2 },
			boostDocument: (id) => (documents.get(String(id))?.kind === 'engagement' ? 1 : FEW),
		},
	});
	index.addAll(
		[...documents.values()].map(({ id, article, engagement, services, title, notes }) => ({
			id,
			// V1 is another way to print E1.
			name:
				article === null ? '' : `Article Artikel ${article} ${engagement} ${engagement.replace(/^E/, 'V')}`,
			codes: services.flat().join(' '),
			titleFr: title.fr,
			titleNl: title.nl,
			titleOther: Object.entries(title)
				.flatMap(([lang, text]) => (lang === 'fr' || lang === 'nl' ? [] : text))
				.join('\n'),
			notes: notes.flatMap((words) => Object.values(words)).join('\n'),
		})),
	);

	/** A word as it is written, or the beginning of one; short words and numbers only whole. */
	function exactly({ word, kind }: Asked): Query {
		const whole = word.length < 3 || /^\d+$/.test(word) || kind === 'code';
		return { queries: [word], prefix: !whole, ...(kind === 'code' ? { fields: ['codes'] } : {}) };
	}

	/** A word that the data hold is no slip of the keyboard; only one that they do not is compared with like ones. */
	function understood(asked: Asked): { query: Query; unknown: SearchResults['unknown'] } {
		const query = exactly(asked);
		const { word } = asked;
		if (index.search(query).length > 0) return { query, unknown: [] };
		const like: Query = { queries: [word], fuzzy: /\d/.test(word) || word.length < 4 ? false : 0.2 };
		const taken = new Set(index.search(like).flatMap(({ terms }) => terms));
		return { query: like, unknown: [{ word, taken: [...taken].slice(0, MOST_TAKEN) }] };
	}

	function textHits(asked: readonly Asked[], combineWith: 'AND' | 'OR'): SearchResult[] {
		const queries = asked.map((one) => understood(one).query);
		return queries.length === 0 ? [] : index.search({ combineWith, queries });
	}

	function search(query: string): SearchResults {
		const date = dateIn(query);
		const asked = askedWords(query, codes);
		const byText = textHits(asked, 'AND');
		const hits = new Map<string, Hit>();
		const add = (id: string, score: number, terms: readonly string[], own: readonly Happening[]) => {
			const document = documents.get(id);
			if (document) hits.set(id, { document, score, terms: new Set(terms), happenings: own });
		};
		for (const { id, score, terms } of byText) add(String(id), score, terms, []);
		const rest = date ? askedWords(date.rest, codes) : [];
		if (date) {
			const then = Map.groupBy(
				dated.filter((happening) => happenedIn(happening, date.period)),
				({ document }) => document,
			);
			const wanted = new Map(textHits(rest, 'AND').map(({ id, ...hit }) => [String(id), hit]));
			for (const [id, own] of then) {
				const hit = wanted.get(id);
				const weight = own.every(({ kind }) => kind === 'replaced') ? 0.5 : 1;
				if (rest.length === 0) add(id, DATED * weight, [], own);
				else if (hit) add(id, DATED_BESIDE * weight + hit.score, hit.terms, own);
			}
		}
		const partly = hits.size === 0 && asked.length > 1;
		// A single letter or digit of a long query says nothing alone.
		const telling = asked.filter(({ word, kind }) => word.length > 2 || kind === 'code');
		if (partly) for (const { id, score, terms } of textHits(telling, 'OR')) add(String(id), score, terms, []);
		return {
			hits: [...hits.values()].sort((a, b) => b.score - a.score || firstDay(a).localeCompare(firstDay(b))),
			asked: date && { period: date.period, text: date.text },
			partly: partly && hits.size > 0,
			unknown: (date ? rest : asked).flatMap((one) => understood(one).unknown),
		};
	}
	return { search };
}
