import { asLanguage, type Language } from '$lib/i18n/language';

export const match = (param: string): param is Language => asLanguage(param) !== null;
