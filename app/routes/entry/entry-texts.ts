/** The texts of the pages on which an entry is kept right, with those of forms. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import entryEn from '#app/i18n/texts/entry.en.json';
import entryNl from '#app/i18n/texts/entry.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';

export const useEntryTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: entryNl, en: entryEn });
