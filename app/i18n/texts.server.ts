/** Every text of every part of the site, by language. A top-level name stands in one file only. */
import siteEn from './texts/site.en.json';
import siteNl from './texts/site.nl.json';
import entryEn from './texts/entry.en.json';
import entryNl from './texts/entry.nl.json';
import formsEn from './texts/forms.en.json';
import formsNl from './texts/forms.nl.json';
import registrationEn from './texts/registration.en.json';
import registrationNl from './texts/registration.nl.json';
import accountEn from './texts/account.en.json';
import accountNl from './texts/account.nl.json';
import checksEn from './texts/checks.en.json';
import checksNl from './texts/checks.nl.json';
import coverageEn from './texts/coverage.en.json';
import coverageNl from './texts/coverage.nl.json';
import curationEn from './texts/curation.en.json';
import curationNl from './texts/curation.nl.json';
import mailEn from './texts/mail.en.json';
import mailNl from './texts/mail.nl.json';
import settingsEn from './texts/settings.en.json';
import settingsNl from './texts/settings.nl.json';

export const allTexts = {
  nl: {
    ...siteNl,
    ...formsNl,
    ...registrationNl,
    ...accountNl,
    ...checksNl,
    ...coverageNl,
    ...curationNl,
    ...entryNl,
    ...mailNl,
    ...settingsNl,
  },
  en: {
    ...siteEn,
    ...formsEn,
    ...registrationEn,
    ...accountEn,
    ...checksEn,
    ...coverageEn,
    ...curationEn,
    ...entryEn,
    ...mailEn,
    ...settingsEn,
  },
};
