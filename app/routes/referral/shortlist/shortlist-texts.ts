/** The texts of a list of partners. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import shortlistEn from '#app/i18n/texts/shortlist.en.json';
import shortlistNl from '#app/i18n/texts/shortlist.nl.json';

export const useShortlistTexts = areaTexts({ nl: shortlistNl, en: shortlistEn });
