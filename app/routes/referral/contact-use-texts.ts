/** The texts of the pages about how using a contact went. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import contactUseEn from '#app/i18n/texts/contact-use.en.json';
import contactUseNl from '#app/i18n/texts/contact-use.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';

export const useContactUseTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: contactUseNl, en: contactUseEn });
