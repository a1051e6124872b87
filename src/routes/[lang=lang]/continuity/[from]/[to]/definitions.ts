import type { DefinitionName } from '$lib/i18n/definitions';

/** What the figures of the page and of its files mean. */
export const DEFINITIONS: readonly DefinitionName[] = ['part', 'realised', 'rate', 'onTime', 'closed'];
