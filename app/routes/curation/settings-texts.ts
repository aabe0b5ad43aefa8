/** The texts of the pages where the coalition itself is kept, with those of forms. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import settingsEn from '#app/i18n/texts/settings.en.json';
import settingsNl from '#app/i18n/texts/settings.nl.json';

export const useSettingsTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: settingsNl, en: settingsEn });
