import type { Page } from '@playwright/test';
import settings from '../../src/lib/i18n/project.inlang/settings.json' with { type: 'json' };
import { BROKEN, EMPTY, EXTREME, MAIN } from './servers.ts';

/** Every language of the interface; only the walk through all pages takes them all. */
export const EVERY_LANGUAGE = settings.locales;
/** The languages of the institution: what looks at a page closely looks at it in these. */
export const LANGUAGES = ['fr', 'nl'] as const;

const page = (name: string, path: string, { origin } = MAIN) => ({
	name,
	address: (lang: string) => `${origin}/${lang}${path}`,
});

const TRIED = 'kce-palliative-study-published:2025-11-30';
const FIRST_OF_CHAIN = 'complete-file-received?if=complete-file-received:2026-01-31';
const WAITING = encodeURIComponent("X + 18 mois, X = réception du plan d'action. Blabla");
const AMBIGUOUS = encodeURIComponent('voor 31 maart 2027');

/** Every kind of page that the site has, in each state that looks different. */
export const PAGES = [
	page('the contracts', ''),
	page('the contracts, without data', '', EMPTY),
	page('the front page of a contract', '/contracts/av2019-2020'),
	page('the front page of a contract, filtered and as of a day', '/contracts/ca6?service=SI&asof=2024-06-30'),
	page('the front page of a contract, none selected', '/contracts/ca6?q=nothing+like+this'),
	page('the realisation table', '/contracts/av2019-2020/realisation'),
	page('the realisation table, filtered', '/contracts/av2019-2020/realisation?service=SI&rag=R&q=note'),
	page('the overview', '/contracts/ca6/overview'),
	page('the engagements', '/contracts/av2019-2020/engagements?axis=2'),
	page('the engagements, none selected', '/contracts/ca6/engagements?q=nothing+like+this'),
	page('the engagements of a contract known in part', '/contracts/av2021/engagements'),
	page('an article', '/contracts/av2019-2020/articles/18'),
	page('an article with several parts and revisions', '/contracts/ca6/articles/23?service=SSS'),
	page('an article without engagements', '/contracts/ca7/articles/13'),
	page('the deadlines', '/contracts/av2019-2020/deadlines'),
	page('the deadlines, a day tried for X', `/contracts/ca6/deadlines?service=SI&if=${TRIED}`),
	page('the deadlines, none selected', '/contracts/ca6/deadlines?q=nothing+like+this'),
	page('the deadlines of a register', '/contracts/general-practice/deadlines'),
	page(
		'the realisation table, two days',
		'/contracts/av2019-2020/realisation?asof=2020-06-30&against=2020-12-31',
	),
	page('the punctuality', '/contracts/av2019-2020/punctuality'),
	page('the control', '/contracts/ca6/reconciliation?cell=realisation.2022.T2.number'),
	page('the report to download', '/contracts/ca6/report'),
	page('the report to download, narrowed', '/contracts/av2019-2020/report?period=2020-S1&service=SI'),
	page('an article, its line and its moved deadlines', '/contracts/av2019-2020/articles/33'),
	page('the continuity of two contracts', '/continuity/ca6/ca7'),
	page('the continuity of two contracts, filtered', '/continuity/av2019-2020/av2021?service=SI'),
	page('the continuity of two contracts, none selected', '/continuity/ca6/ca7?q=nothing+like+this'),
	page('the continuity of a contract that is only named', '/continuity/ca5/ca6'),
	page('the continuity of contracts without a link', '/continuity/ca7/ca6'),
	page('the accessibility statement', '/accessibility'),
	page('the data for other programs', '/data'),
	page('the data for other programs, without data', '/data', EMPTY),
	page('an event', '/contracts/av2019-2020/events/clinical-cooperation-poc-started'),
	page('an event, a day tried for X', `/contracts/general-practice/events/${FIRST_OF_CHAIN}`),
	page('trying a wording', '/deadlines/try'),
	page('trying a wording, waiting and not all read', `/deadlines/try?wording=${WAITING}`),
	page('trying a wording, two readings', `/deadlines/try?wording=${AMBIGUOUS}`),
	page('the search, nothing asked', '/search'),
	page('the search, a day', '/search?q=31%2F12%2F2020'),
	page('the search, a service', '/search?q=DGEC'),
	page('the search, nothing found', '/search?q=zzzzzz'),
	page('the continuity', '/continuity'),
	page('the continuity, a line chosen', '/continuity?service=SI&line=ca6/29'),
	page('the continuity, none selected', '/continuity?q=nothing+like+this'),
	page('the continuity, without data', '/continuity', EMPTY),
	page('the issues, none', '/issues'),
	page('the issues', '/issues', BROKEN),
	page('the contracts, extreme', '', EXTREME),
	page('the front page of an extreme contract', '/contracts/extreme?service=S1&service=S2', EXTREME),
	page('the realisation table of an extreme contract', '/contracts/extreme/realisation', EXTREME),
	page('the overview of an extreme contract', '/contracts/extreme/overview', EXTREME),
	page(
		'the engagements of an extreme contract',
		'/contracts/extreme/engagements?service=S2&axis=1&axis=3',
		EXTREME,
	),
	page(
		'the deadlines of an extreme contract',
		'/contracts/extreme/deadlines?service=S2&axis=1&axis=3&if=x1:2026-03-15',
		EXTREME,
	),
	page('the punctuality of an extreme contract', '/contracts/extreme/punctuality', EXTREME),
	page('the continuity of extreme data', '/continuity', EXTREME),
	page(
		'the continuity of extreme data, a line chosen',
		'/continuity?line=extreme/2&contract=extreme',
		EXTREME,
	),
	page('the continuity of two extreme contracts', '/continuity/extreme/sequel?service=S3', EXTREME),
	page('the report of an extreme contract', '/contracts/extreme/report?service=S1&axis=2', EXTREME),
	page('an extreme event, a day tried for X', '/contracts/extreme/events/x1?if=x1:2026-03-15', EXTREME),
	page('an extreme article', '/contracts/extreme/articles/2', EXTREME),
	page('an extreme article with a replaced engagement', '/contracts/extreme/articles/5', EXTREME),
	page('an article without parts', '/contracts/extreme/articles/3', EXTREME),
	page('the realisation table of a contract without articles', '/contracts/void/realisation', EXTREME),
	page('the search in extreme data', '/search?q=dossier', EXTREME),
	page('a page that does not exist', '/contracts/none/overview'),
];

/** Opens a page and waits until its script has taken over. */
export async function openLive(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator('html[data-enhanced]').waitFor({ state: 'attached' });
}
