import { RemixBrowser } from '@remix-run/react';
import i18next from 'i18next';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { DEFAULT_LANGUAGE, I18N_OPTIONS, isLanguage } from './i18n/languages.ts';

/** Only the language of the page is loaded. */
async function hydrate() {
  const asked = document.documentElement.lang;
  const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
  const texts = language === 'en' ? await import('./i18n/en.json') : await import('./i18n/nl.json');
  await i18next.use(initReactI18next).init({
    ...I18N_OPTIONS,
    lng: language,
    resources: { [language]: { translation: texts.default } },
  });
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RemixBrowser />
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

void hydrate();
