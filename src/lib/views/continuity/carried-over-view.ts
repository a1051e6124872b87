import type { CarriedOver, CarriedOverStep } from '$lib/domain/continuity/carried-over';
import { articleKey } from '$lib/domain/contract/keys';
import { engagementName, type Outcome } from '$lib/domain/contract/model';
import { endedOn } from '$lib/domain/contract/outcome';
import type { Resolution } from '$lib/domain/time/deadline';
import type { Verdict } from '$lib/domain/tables/punctuality';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { joined, phrase, phraseOf, type Phrase } from '$lib/i18n/phrase';
import { outcomeWord } from '$lib/i18n/terms';
import { engagementAnchor } from '$lib/views/names';
import type { ContinuityWords } from './continuity-words';

/** An engagement in one contract, on its way to the next. */
export type MovedStepView = {
	/** `Avenant 2021, Article 22 E1` */
	readonly name: Phrase;
	readonly title: LocalText;
	readonly href: string | null;
	readonly first: string;
	/** The deadline that counted in the end; null when it was never revised. */
	readonly last: string | null;
	readonly outcome: { readonly kind: Outcome['kind']; readonly word: string };
	readonly on: string | null;
	/** The later report that says so; empty when it is the report of its own contract. */
	readonly report: Phrase;
};

export type MovedView = { readonly steps: readonly MovedStepView[]; readonly total: string };

function totalWords(total: Verdict, lang: Language): string {
	const locale = { locale: lang };
	switch (total.kind) {
		case 'late': {
			const days = m.punctuality_days({ count: total.atLeast }, locale);
			const exact = total.atLeast === total.atMost;
			return m.moved_total_late({ days: exact ? days : m.punctuality_at_least({ days }, locale) }, locale);
		}
		case 'onTime':
			return m.moved_total_onTime({}, locale);
		case 'unknown':
		case 'undecided':
			return m.moved_total_unknown({}, locale);
		case 'closed':
			return m.moved_total_closed({}, locale);
		case 'open':
		case 'waiting':
			return m.moved_total_open({}, locale);
	}
}

/** The engagements that moved, in words; `reportOf` gives the title of a report. */
export function movedViews(
	moved: readonly CarriedOver[],
	words: ContinuityWords,
	reportOf: (id: string) => LocalText,
	lang: Language,
): MovedView[] {
	const locale = { locale: lang };
	const due = (resolution: Resolution) =>
		resolution.kind === 'due' ? formatPeriodWords(resolution.on, lang) : m.day_unknown({}, locale);

	function step({ entry, later }: CarriedOverStep): MovedStepView {
		const { part, original, current } = entry;
		const { engagement } = part;
		const { article } = engagement;
		const outcome = later?.outcome ?? part.outcome;
		const node = words.node(articleKey(article));
		const name = engagementName(engagement);
		const on = endedOn(outcome);
		return {
			name: joined([node.text, phraseOf(name, lang)], ' ', lang),
			title: localize(engagement.title, lang),
			href: node.href && `${node.href}#${engagementAnchor(engagement)}`,
			first: m.moved_first({ due: due(original) }, locale),
			last: part.revisions.length > 0 ? m.moved_last({ due: due(current) }, locale) : null,
			outcome: { kind: outcome.kind, word: outcomeWord(outcome.kind, lang) },
			on: on && formatPeriodWords(on, lang),
			report: later
				? phrase((keep) => m.moved_later({ report: keep(reportOf(later.report)) }, locale), lang)
				: [],
		};
	}
	return moved.map(({ steps, total }) => ({
		steps: steps.map(step),
		total: totalWords(total, lang),
	}));
}
