/** Which language a request gets, and its texts on the server. One i18next instance per language, made once. */
import { createCookie } from '@remix-run/node';
import { createInstance, type i18n, type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { RemixI18Next } from 'remix-i18next/server';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { DEFAULT_LANGUAGE, I18N_OPTIONS, isLanguage, LANGUAGES, NAMESPACE } from './languages.ts';
import { allTexts } from './texts.server.ts';

const YEAR_SECONDS = 31_536_000;

export const languageCookie = createCookie('taal', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: YEAR_SECONDS,
});

const detection = new RemixI18Next({
  detection: {
    supportedLanguages: [...LANGUAGES],
    fallbackLanguage: DEFAULT_LANGUAGE,
    cookie: languageCookie,
    order: ['searchParams', 'cookie', 'header'],
    searchParamKey: 'lang',
  },
});

const instances: Record<Language, i18n> = { nl: instanceFor('nl'), en: instanceFor('en') };
const translators: Record<Language, TFunction> = {
  nl: instances.nl.getFixedT('nl'),
  en: instances.en.getFixedT('en'),
};

export async function languageOf(request: Request): Promise<Language> {
  const found = await detection.getLocale(request);
  return isLanguage(found) ? found : DEFAULT_LANGUAGE;
}

export function textsIn(language: Language): TFunction {
  return translators[language];
}

export function i18nFor(language: Language): i18n {
  return instances[language];
}

function instanceFor(language: Language): i18n {
  const instance = createInstance();
  void instance.use(initReactI18next).init({
    ...I18N_OPTIONS,
    lng: language,
    initImmediate: false,
    resources: { nl: { [NAMESPACE]: allTexts.nl }, en: { [NAMESPACE]: allTexts.en } },
  });
  return instance;
}
