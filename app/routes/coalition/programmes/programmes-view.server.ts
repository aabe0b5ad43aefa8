/** All programmes in a few words, by how a parent takes part; of one municipality, also those nobody offers there. */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import { municipalitiesWith, offersOf } from '#app/domain/programme/offers.ts';
import { programmesByGroup } from '#app/domain/programme/programme-groups.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

export type ProgrammeCard = {
  id: string;
  name: string;
  description: string | null;
  /** How a parent takes part, in words. */
  ways: string[];
  partners: number;
  municipalities: number;
};

/** @param here null for the whole coalition */
export function viewProgrammes(directory: Directory, here: Municipality | null, phrases: Phrases) {
  const { t } = phrases;
  const offers = new Map(
    directory.vocabulary.programme.map(({ id }) => [
      id,
      offersOf(directory, id).filter(({ municipalities }) => here === null || municipalities.includes(here.code)),
    ]),
  );
  const isOffered = ({ id }: Term) => (offers.get(id) ?? []).length > 0;
  const shown = here === null ? directory.vocabulary.programme : directory.vocabulary.programme.filter(isOffered);
  const lacking = here === null ? [] : directory.vocabulary.programme.filter((term) => !isOffered(term));
  return {
    here: here && { slug: here.slug, name: here.name },
    groups: programmesByGroup(shown, directory.programmes).map(({ group, terms }) => ({
      id: group,
      title: t(`programmes.group.${group}`),
      programmes: terms.map(card),
    })),
    lacking: lacking.map(({ id, label }) => ({ id, name: label[phrases.language] })),
  };

  function card({ id, label, description }: Term): ProgrammeCard {
    const some = offers.get(id) ?? [];
    const ways = directory.programmes.find((one) => one.id === id)?.ways ?? [];
    return {
      id,
      name: label[phrases.language],
      description: description?.[phrases.language] ?? null,
      ways: ways.map((way) => t(`programmes.way.${way}`)),
      partners: some.length,
      municipalities: municipalitiesWith(some).length,
    };
  }
}
