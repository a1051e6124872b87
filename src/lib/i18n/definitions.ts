import type { Language } from './language';
import { m } from './paraglide/messages';

/** The figures that have a definition. Pages show the definitions, and figures link to them. */
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

/** What a figure means, in one or two sentences. */
export function definition(name: DefinitionName, lang: Language): string {
	return m[`definition_${name}`]({}, { locale: lang });
}

/** The id of a definition on a page, for links to it: `definition-rate`. */
export function definitionAnchor(name: DefinitionName): string {
	return `definition-${name}`;
}
