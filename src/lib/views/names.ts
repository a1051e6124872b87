import { readPartKey } from '$lib/domain/contract/keys';
import {
	currentDeadline,
	engagementName,
	type ContractData,
	type Dataset,
	type Engagement,
	type Part,
} from '$lib/domain/contract/model';
import { formatPeriodWords } from '$lib/i18n/format';
import { localize, type Language, type LocalText } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';

/** How the things of the data are called where they do not stand under their own heading, and where they are found. */

/** Where an engagement stands on the page of its article: `E1-NEW`. */
export const engagementAnchor = (engagement: Pick<Engagement, 'code' | 'variant'>) =>
	engagementName(engagement).replaceAll(' ', '-');

/** The same below the address of the contract: `articles/1#E1-NEW`. */
export const engagementPath = (engagement: Engagement) =>
	`articles/${engagement.article.number}#${engagementAnchor(engagement)}`;

/** An engagement with its article: `Article 1 E1 NEW`. */
export const engagementLabel = (engagement: Engagement, lang: Language) =>
	`${m.article_number({ number: engagement.article.number }, { locale: lang })} ${engagementName(engagement)}`;

/** A part on a line of its own: `Article 18 E2`, with the number of the part for the second and later ones. */
export function partName({ engagement, number }: Part, lang: Language): string {
	return `${engagementLabel(engagement, lang)}${number > 1 ? ` (${number})` : ''}`;
}

/** The place of a part below the address of the contract: that of its engagement. */
export const partPath = ({ engagement }: Part) => engagementPath(engagement);

/** `18 E2`: the engagement of the part that a key names; empty where none is named. */
export function engagementOfPart(key: string | null): string {
	const name = readPartKey(key ?? '');
	return name ? `${name.article} ${name.engagement}` : '';
}

/**
 * Names a part in a sentence, where it must not be taken for another one of its engagement: `Article 23 E1 (4e trimestre
 * 2025)` for one of a continuing engagement, `Article 18 E3 (Partie 3)` for another of several, `Article 19 E2` for the
 * only one.
 */
export function partLabels({ parts }: Pick<ContractData, 'parts'>, lang: Language): (part: Part) => string {
	const several = Map.groupBy(parts, ({ engagement }) => engagementLabel(engagement, lang));
	return (part) => {
		const name = engagementLabel(part.engagement, lang);
		if ((several.get(name)?.length ?? 0) < 2) return name;
		const { deadline } = currentDeadline(part);
		const which =
			deadline.kind === 'recurring'
				? formatPeriodWords(deadline.period, lang)
				: m.part_number({ number: part.number }, { locale: lang });
		return `${name} (${which})`;
	};
}

/** The titles of the reports by their ids; an id that names no report stands for itself. */
export function reportTitles({ reports }: Dataset, lang: Language): (id: string) => LocalText {
	const titles = new Map(reports.map(({ id, title }) => [id, localize(title, lang)]));
	return (id) => titles.get(id) ?? { text: id, lang };
}

/** The title of an event in the language of a reader, or in one that it has. */
export type EventTitle = (event: string) => LocalText;

/** The titles of the events of a contract by their ids; an id that names no event stands for itself. */
export function eventTitles({ events }: ContractData, lang: Language): EventTitle {
	const titles = new Map(events.map(({ id, title }) => [id, title]));
	return (id) => localize(titles.get(id) ?? { fr: id, nl: id }, lang);
}
