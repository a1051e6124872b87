import type { Language } from './language';
import { m } from './paraglide/messages';

/** What each figure means, in one place: pages show them and figures link to them. */
export const DEFINITIONS = [
	'part',
	'realised',
	'rate',
	'onTime',
	'original',
	'unknown',
	'closed',
	'delay',
	'shared',
	'waiting',
	'cumulative',
	'both',
] as const;
export type DefinitionName = (typeof DEFINITIONS)[number];

export function definition(name: DefinitionName, lang: Language): string {
	return m[`definition_${name}`]({}, { locale: lang });
}

/** The place of a definition on a page that shows it. */
export function definitionAnchor(name: DefinitionName): string {
	return `definition-${name}`;
}
