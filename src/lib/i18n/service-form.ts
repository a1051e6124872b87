import { shortForms, type Engagement, type Service, type Translated } from '$lib/domain/contract/model';
import { localize, type Language } from './language';

/** The short form of a service in a language: `SI`, in Dutch `DU`; its id where it has none in any language. */
export function serviceForm(forms: ReadonlyMap<string, Translated>, id: string, lang: Language): string {
	const translations = forms.get(id);
	return (translations && localize(translations, lang).text) || id;
}

/** The short form of one service, in the wanted language or one that it has. */
export function shortForm(service: Service, lang: Language): string {
	return localize(shortForms(service), lang).text;
}

/** The short forms of an engagement's services, in the order of the data. */
export function servicesOf({ serviceForms }: Engagement, lang: Language): string[] {
	return serviceForms.map((translations) => localize(translations, lang).text);
}
