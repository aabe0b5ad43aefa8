import 'i18next';
import type nl from './nl.json';

declare module 'i18next' {
  // i18next reads its keys from this name.
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof nl };
  }
}
