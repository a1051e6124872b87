import { delays, DELAY_CLASSES, revisions } from '$lib/domain/tables/punctuality';
import type { ScheduledPart } from '$lib/domain/time/schedule';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';
import { partName, partPath } from '$lib/views/names';

/** Delays and revisions in words. */
export type DelayView = {
	readonly median: string | null;
	readonly longest: string | null;
	readonly classes: readonly { readonly name: string; readonly count: number; readonly share: number }[];
	readonly parts: readonly {
		readonly name: string;
		readonly path: string;
		readonly title: LocalText;
		readonly days: string;
	}[];
	readonly revised: number;
	readonly revisions: number;
	readonly moved: string | null;
};

export function delayView(entries: readonly ScheduledPart[], lang: Language): DelayView {
	const locale = { locale: lang };
	const found = delays(entries, 'current');
	const changed = revisions(entries);
	const days = (count: number | null) => (count === null ? null : m.punctuality_days({ count }, locale));
	const most = Math.max(1, ...found.classes);
	return {
		median: days(found.median),
		longest: days(found.longest),
		classes: found.classes.map((count, at) => {
			const from = (DELAY_CLASSES[at - 1] ?? 0) + 1;
			const to = DELAY_CLASSES[at];
			const name =
				to === undefined
					? m.punctuality_class_last({ from: from - 1 }, locale)
					: m.punctuality_class({ from, to }, locale);
			return { name, count, share: count / most };
		}),
		parts: found.parts.map(({ part, days: late, exact }) => {
			const words = m.punctuality_days({ count: late }, locale);
			return {
				name: partName(part, lang),
				path: partPath(part),
				title: localize(part.engagement.title, lang),
				days: exact ? words : m.punctuality_at_least({ days: words }, locale),
			};
		}),
		revised: changed.revised,
		revisions: changed.revisions,
		moved: days(changed.median),
	};
}
