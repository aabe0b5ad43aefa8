/** The texts of the screens around the cards; those of the cards themselves come with each card. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import cardEn from '#app/i18n/texts/card.en.json';
import cardNl from '#app/i18n/texts/card.nl.json';

export const useCardTexts = areaTexts({ nl: cardNl, en: cardEn });
