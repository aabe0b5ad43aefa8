/** The texts of the page where those of the cards are read. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import cardTextsEn from '#app/i18n/texts/card-texts.en.json';
import cardTextsNl from '#app/i18n/texts/card-texts.nl.json';
import cardEn from '#app/i18n/texts/card.en.json';
import cardNl from '#app/i18n/texts/card.nl.json';

export const useCardReadingTexts = areaTexts({ nl: cardTextsNl, en: cardTextsEn }, { nl: cardNl, en: cardEn });
