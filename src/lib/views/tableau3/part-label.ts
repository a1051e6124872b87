import { currentDeadline, engagementName, type ContractData, type Part } from '$lib/domain/contract/model';
import { formatPeriodWords } from '$lib/i18n/format';
import type { Language } from '$lib/i18n/language';
import { m } from '$lib/i18n/paraglide/messages';

/**
 * Names a part where its engagement is not beside it: `Article 23 E1 (4e trimestre 2025)` for one of a continuing
 * engagement, `Article 18 E3 (Partie 3)` for another of several, `Article 19 E2` for the only one.
 */
export function partLabels({ parts }: Pick<ContractData, 'parts'>, lang: Language): (part: Part) => string {
	const locale = { locale: lang };
	const nameOf = ({ engagement }: Part) =>
		`${m.article_number({ number: engagement.article.number }, locale)} ${engagementName(engagement)}`;
	const several = Map.groupBy(parts, nameOf);
	return (part) => {
		const name = nameOf(part);
		if ((several.get(name)?.length ?? 0) < 2) return name;
		const { deadline } = currentDeadline(part);
		const which =
			deadline.kind === 'recurring'
				? formatPeriodWords(deadline.period, lang)
				: m.part_number({ number: part.number }, locale);
		return `${name} (${which})`;
	};
}
