/** The texts of the workbench, with those of forms. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import curationEn from '#app/i18n/texts/curation.en.json';
import curationNl from '#app/i18n/texts/curation.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';

export const useCurationTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: curationNl, en: curationEn });
