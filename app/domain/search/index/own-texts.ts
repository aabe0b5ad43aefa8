/** The words of a partner's own texts that search looks in, and how much each counts by where it stands. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Localised } from '#app/domain/vocabulary/vocabulary.ts';

export type OwnText = {
  /** 0–1 */
  strength: number;
  /** Its words are ones that a typing error may have been meant as. */
  spelled: boolean;
  text: string;
};

const STRENGTH = { name: 1, person: 1, type: 0.85, service: 0.85, keyword: 0.85, text: 0.62, town: 0.5 };

/** @param type what the vocabulary calls the kind of organisation; null when it is kept as it was typed */
export function ownTexts(organisation: Organisation, type: Localised | null): OwnText[] {
  const { services } = organisation;
  const own = (strength: number, spelled: boolean, ...texts: string[]): OwnText => ({
    strength,
    spelled,
    text: texts.join(' . '),
  });
  return [
    own(STRENGTH.name, true, organisation.name, organisation.shortName ?? ''),
    own(STRENGTH.person, true, ...publicNames(organisation)),
    own(STRENGTH.type, true, ...(type ? [type.nl, type.en] : [organisation.typeLabel ?? ''])),
    own(STRENGTH.service, true, ...services.map((service) => service.name)),
    own(STRENGTH.keyword, true, ...organisation.keywords),
    own(STRENGTH.text, false, organisation.summary, organisation.description),
    own(STRENGTH.text, false, ...services.flatMap((service) => [service.description, ...service.eligibility])),
    own(STRENGTH.town, false, ...organisation.locations.map((location) => location.city)),
  ];
}

/** Names of contacts that everybody may see: others are never found by name. */
export function publicNames(organisation: Organisation): string[] {
  return organisation.contacts.filter((contact) => contact.visibility === 'public').map((contact) => contact.name);
}
