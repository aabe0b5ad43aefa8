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
import agendaEn from './texts/agenda.en.json';
import agendaNl from './texts/agenda.nl.json';
import carePathsEn from './texts/care-paths.en.json';
import carePathsNl from './texts/care-paths.nl.json';
import checksEn from './texts/checks.en.json';
import checksNl from './texts/checks.nl.json';
import askedEn from './texts/asked.en.json';
import askedNl from './texts/asked.nl.json';
import bookletEn from './texts/booklet.en.json';
import bookletNl from './texts/booklet.nl.json';
import cardTextsEn from './texts/card-texts.en.json';
import cardTextsNl from './texts/card-texts.nl.json';
import cardEn from './texts/card.en.json';
import cardNl from './texts/card.nl.json';
import connectionsEn from './texts/connections.en.json';
import connectionsNl from './texts/connections.nl.json';
import contactUseEn from './texts/contact-use.en.json';
import contactUseNl from './texts/contact-use.nl.json';
import coverageEn from './texts/coverage.en.json';
import coverageNl from './texts/coverage.nl.json';
import curationEn from './texts/curation.en.json';
import curationNl from './texts/curation.nl.json';
import dashboardEn from './texts/dashboard.en.json';
import dashboardNl from './texts/dashboard.nl.json';
import embedEn from './texts/embed.en.json';
import embedNl from './texts/embed.nl.json';
import exportEn from './texts/export.en.json';
import exportNl from './texts/export.nl.json';
import groupsEn from './texts/groups.en.json';
import groupsNl from './texts/groups.nl.json';
import importEn from './texts/import.en.json';
import importNl from './texts/import.nl.json';
import importReportEn from './texts/import-report.en.json';
import importReportNl from './texts/import-report.nl.json';
import lessonsEn from './texts/lessons.en.json';
import lessonsNl from './texts/lessons.nl.json';
import personalDataEn from './texts/personal-data.en.json';
import personalDataNl from './texts/personal-data.nl.json';
import privacyEn from './texts/privacy.en.json';
import privacyNl from './texts/privacy.nl.json';
import programmesEn from './texts/programmes.en.json';
import programmesNl from './texts/programmes.nl.json';
import mailEn from './texts/mail.en.json';
import mailNl from './texts/mail.nl.json';
import meetingEditorEn from './texts/meeting-editor.en.json';
import meetingEditorNl from './texts/meeting-editor.nl.json';
import meetingRegistrationEn from './texts/meeting-registration.en.json';
import meetingRegistrationNl from './texts/meeting-registration.nl.json';
import membershipEn from './texts/membership.en.json';
import membershipNl from './texts/membership.nl.json';
import networkEn from './texts/network.en.json';
import networkNl from './texts/network.nl.json';
import newsEn from './texts/news.en.json';
import newsNl from './texts/news.nl.json';
import shortlistEn from './texts/shortlist.en.json';
import shortlistNl from './texts/shortlist.nl.json';
import settingsEn from './texts/settings.en.json';
import settingsNl from './texts/settings.nl.json';
import whoIsWhoEn from './texts/who-is-who.en.json';
import whoIsWhoNl from './texts/who-is-who.nl.json';

export const allTexts = {
  nl: {
    ...siteNl,
    ...formsNl,
    ...registrationNl,
    ...accountNl,
    ...agendaNl,
    ...carePathsNl,
    ...checksNl,
    ...askedNl,
    ...bookletNl,
    ...cardNl,
    ...cardTextsNl,
    ...connectionsNl,
    ...contactUseNl,
    ...coverageNl,
    ...curationNl,
    ...dashboardNl,
    ...embedNl,
    ...entryNl,
    ...exportNl,
    ...groupsNl,
    ...importNl,
    ...importReportNl,
    ...lessonsNl,
    ...personalDataNl,
    ...privacyNl,
    ...programmesNl,
    ...mailNl,
    ...meetingEditorNl,
    ...meetingRegistrationNl,
    ...membershipNl,
    ...networkNl,
    ...newsNl,
    ...shortlistNl,
    ...settingsNl,
    ...whoIsWhoNl,
  },
  en: {
    ...siteEn,
    ...formsEn,
    ...registrationEn,
    ...accountEn,
    ...agendaEn,
    ...carePathsEn,
    ...checksEn,
    ...askedEn,
    ...bookletEn,
    ...cardEn,
    ...cardTextsEn,
    ...connectionsEn,
    ...contactUseEn,
    ...coverageEn,
    ...curationEn,
    ...dashboardEn,
    ...embedEn,
    ...entryEn,
    ...exportEn,
    ...groupsEn,
    ...importEn,
    ...importReportEn,
    ...lessonsEn,
    ...personalDataEn,
    ...privacyEn,
    ...programmesEn,
    ...mailEn,
    ...meetingEditorEn,
    ...meetingRegistrationEn,
    ...membershipEn,
    ...networkEn,
    ...newsEn,
    ...shortlistEn,
    ...settingsEn,
    ...whoIsWhoEn,
  },
};
