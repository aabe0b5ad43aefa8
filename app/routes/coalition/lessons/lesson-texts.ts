/** The texts of the pages of lessons, with those of forms. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import lessonsEn from '#app/i18n/texts/lessons.en.json';
import lessonsNl from '#app/i18n/texts/lessons.nl.json';

export const useLessonTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: lessonsNl, en: lessonsEn });
