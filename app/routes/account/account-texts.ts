/** The texts of one's own pages, with those of forms. */
import { areaTexts } from '#app/i18n/area-texts.ts';
import accountEn from '#app/i18n/texts/account.en.json';
import accountNl from '#app/i18n/texts/account.nl.json';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';

export const useAccountTexts = areaTexts({ nl: formsNl, en: formsEn }, { nl: accountNl, en: accountEn });
