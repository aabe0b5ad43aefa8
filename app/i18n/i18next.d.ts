import 'i18next';
import type { allTexts } from './texts.server.ts';

declare module 'i18next' {
  // i18next reads its keys from this name.
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: (typeof allTexts)['nl'] };
  }
}
