import type { Language } from './language';
import { m } from './paraglide/messages';

/** What each figure means, in one place: pages show them and figures link to them. */
const DEFINITIONS = {
	part: m.definition_part,
	realised: m.definition_realised,
	rate: m.definition_rate,
	onTime: m.definition_on_time,
	original: m.definition_original,
	unknown: m.definition_unknown,
	closed: m.definition_closed,
	delay: m.definition_delay,
	shared: m.definition_shared,
	waiting: m.definition_waiting,
	cumulative: m.definition_cumulative,
	both: m.definition_both,
} as const;

export type DefinitionName = keyof typeof DEFINITIONS;

export function definition(name: DefinitionName, lang: Language): string {
	return DEFINITIONS[name]({}, { locale: lang });
}

/** The place of a definition on a page that shows it. */
export function definitionAnchor(name: DefinitionName): string {
	return `definition-${name}`;
}
