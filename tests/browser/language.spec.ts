import { expect, test, type Page } from '@playwright/test';
import { LANGUAGES, PAGES, type Language } from './pages.ts';
import { MAIN } from './servers.ts';

for (const { wanted, given } of [
	{ wanted: 'nl-BE,nl;q=0.9,fr;q=0.5', given: 'nl' },
	{ wanted: 'fr-FR', given: 'fr' },
	{ wanted: 'de,nl;q=0.4,fr;q=0.9', given: 'fr' },
	{ wanted: 'en-GB,nl;q=0.1', given: 'nl' },
	{ wanted: 'ja', given: 'fr' },
])
	test(`a browser that wants "${wanted}" gets ${given}`, async ({ request }) => {
		const response = await request.get('/', { headers: { 'accept-language': wanted }, maxRedirects: 0 });
		expect(response.status()).toBe(307);
		expect(response.headers()['location']).toBe(`/${given}`);
		expect(response.headers()['vary']?.toLowerCase()).toContain('accept-language');
	});

/** Words of the other language that the interface would show if one of its texts were not translated. */
const FOREIGN: Record<Language, string> = {
	nl: `les des du une avec dans pas aucun aucune toutes tout pour chaque axe partie parties échéance échéances
		nombre taux cumul trimestre année réalisé réalisée réalisées réalisation aperçu retard clôturée filtres
		appliquer effacer chercher télécharger langue contrat contrats service problème problèmes données fichier
		ligne colonne valeur gravité définitions suivant précédent suite vert rouge événement attend retour`,
	fr: `het een van niet geen met voor wordt elke alles alle deze zonder deel delen streefdatum aantal graad
		kwartaal jaar totaal artikel verbintenis gerealiseerd realisatie overzicht laat afgesloten toepassen wissen
		zoeken downloaden taal overeenkomst overeenkomsten dienst problemen gegevens bestand regel kolom waarde ernst
		definities volgend vorig vervolg groen rood`,
};

const foreignWord = (lang: Language) =>
	new RegExp(`(?<!\\p{L})(?:${FOREIGN[lang].split(/\s+/u).join('|')})(?!\\p{L})`, 'giu');

/**
 * What the interface of a page says. The texts of the data are left out: they may stand in their own language, and
 * then carry a `lang`.
 */
function saidBy(page: Page, lang: Language): Promise<string[]> {
	return page.evaluate((own) => {
		const chrome = 'nav, h1, h2, h3, thead, form.filters, .files, .definitions, .lead, footer, [aria-label]';
		return [...document.querySelectorAll(chrome)].flatMap((element) => {
			if (element.closest('[lang]')?.getAttribute('lang') !== own) return [];
			const name = element.getAttribute('aria-label');
			if (name !== null && !element.matches('nav, form')) return [name];
			const copy = document.createElement('div');
			copy.innerHTML = element.innerHTML;
			for (const other of copy.querySelectorAll(`[lang]:not([lang="${own}"])`)) other.remove();
			return [name ?? '', copy.textContent ?? ''];
		});
	}, lang);
}

for (const { name, address } of PAGES)
	test(`${name}: all in one language`, async ({ page }) => {
		for (const lang of LANGUAGES) {
			await page.goto(address(lang));
			await expect(page.locator('html')).toHaveAttribute('lang', lang);
			const said = await saidBy(page, lang);
			expect(said.join(' ').length).toBeGreaterThan(50);
			expect(said.flatMap((text) => text.match(foreignWord(lang)) ?? [])).toEqual([]);
		}
	});

test('every page names its versions in the other languages, with the same filters', async ({ page }) => {
	for (const { address } of PAGES) {
		await page.goto(address('fr'));
		for (const lang of LANGUAGES) {
			const link = page.locator(`link[rel="alternate"][hreflang="${lang}"]`);
			const { pathname, search } = new URL(address(lang), MAIN.origin);
			await expect(link).toHaveAttribute('href', pathname + search);
		}
	}
});
