import { RemixBrowser } from '@remix-run/react';
import i18next from 'i18next';
import { startTransition, StrictMode, useEffect } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import { rememberTyping } from './components/form/typed-early.ts';
import { RequestIdProvider, writtenRequestId } from './components/ui/request-id.ts';
import { DEFAULT_LANGUAGE, I18N_OPTIONS, isLanguage, NAMESPACE } from './i18n/languages.ts';

/** Only the language of the page is loaded, and of that only what every page needs. */
async function hydrate() {
  const typeAgain = rememberTyping();
  const asked = document.documentElement.lang;
  const language = isLanguage(asked) ? asked : DEFAULT_LANGUAGE;
  const texts =
    language === 'en' ? await import('./i18n/texts/site.en.json') : await import('./i18n/texts/site.nl.json');
  await i18next.use(initReactI18next).init({
    ...I18N_OPTIONS,
    lng: language,
    resources: { [language]: { [NAMESPACE]: texts.default } },
  });
  await readPageData();
  startTransition(() => {
    hydrateRoot(
      document,
      <StrictMode>
        <I18nextProvider i18n={i18next}>
          <RequestIdProvider value={writtenRequestId()}>
            <RemixBrowser />
            <Started onStart={typeAgain} />
          </RequestIdProvider>
        </I18nextProvider>
      </StrictMode>,
    );
  });
}

/** Its effect runs after those of the page. */
function Started({ onStart }: { onStart: () => void }) {
  useEffect(onStart, [onStart]);
  return null;
}

/**
 * Remix reads the data of the page at its first render, which suspends meanwhile; a click in that time makes React fail
 * with "Root did not complete" (remix-run/remix#10214). Called once outside React, it only starts reading and says when
 * it is done.
 */
async function readPageData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (reading) {
    await reading;
  }
}

void hydrate();
