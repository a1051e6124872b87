import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const RULES = {
	/** What the law asks for and what is good practice. */
	all: (axe: AxeBuilder) => axe.withTags(TAGS),
	/** Every rule that axe has switched on. */
	default: (axe: AxeBuilder) => axe,
	/** The rules that look at colours: all that can differ when the same page is shown in the dark. */
	colours: (axe: AxeBuilder) => axe.withRules(['color-contrast', 'link-in-text-block']),
};

/**
 * What axe finds on a page as it stands, or in a part of it. Only violations are asked for, and in one step (`legacy`):
 * otherwise axe describes every element that is right too, and carries it all to a second page, in three times the time.
 */
export async function axeFinds(page: Page, rules: keyof typeof RULES, part?: string): Promise<string[]> {
	const axe = RULES[rules](new AxeBuilder({ page }).options({ resultTypes: ['violations'] })).setLegacyMode();
	const { violations } = await (part === undefined ? axe : axe.include(part)).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
	);
}
