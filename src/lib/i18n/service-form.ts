import { shortForms, type Engagement, type Service, type Translated } from '$lib/domain/contract/model';
import { localize, type Language } from './language';

/** The short form of a service in a language: `SI`, in Dutch `DU`; its id where it has none in any language. */
export function serviceForm(forms: ReadonlyMap<string, Translated>, id: string, lang: Language): string {
	const words = forms.get(id);
	return (words && localize(words, lang).text) || id;
}

/** The short form of one service. */
export function shortForm(service: Service, lang: Language): string {
	return localize(shortForms(service), lang).text;
}

/** The short forms of the services of an engagement. */
export function servicesOf({ serviceForms }: Engagement, lang: Language): string[] {
	return serviceForms.map((words) => localize(words, lang).text);
}
