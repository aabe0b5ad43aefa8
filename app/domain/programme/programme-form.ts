/** The form of what the coalition says of a programme, as it is shown and as it is posted. */
import { z } from 'zod';
import { offered } from '#app/domain/entry/offered.ts';
import { choices, optional, requiredText, webAddress } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { Vocabulary } from '#app/domain/vocabulary/vocabulary.ts';
import { NO_TEXT, PROGRAMME_WAYS, type Programme, type ProgrammeDetails } from './programme.ts';

/** Characters. */
export const PROGRAMME_TEXT = 1200;

const text = requiredText(PROGRAMME_TEXT);

/** @param present what is chosen already can stay, whatever the vocabulary has today */
export function programmeForm(vocabulary: Vocabulary, present: ProgrammeDetails | null) {
  const terms = (kind: 'phase' | 'audience' | 'theme', chosen: readonly string[] = []) =>
    choices(
      offered(
        vocabulary[kind].map(({ id }) => id),
        chosen,
      ),
    );
  return z.object({
    forWhomNl: text,
    forWhomEn: text,
    gainNl: text,
    gainEn: text,
    referringNl: text,
    referringEn: text,
    ways: choices(PROGRAMME_WAYS),
    phases: terms('phase', present?.phases),
    audiences: terms('audience', present?.audiences),
    themes: terms('theme', present?.themes),
    website: optional(
      webAddress.refine((address) => address === undefined || address.startsWith('https://'), issue('web')),
    ),
  });
}
export type ProgrammeForm = z.output<ReturnType<typeof programmeForm>>;

export function typedProgramme(programme: Programme | null) {
  const { forWhom, gain, referring } = programme ?? { forWhom: NO_TEXT, gain: NO_TEXT, referring: NO_TEXT };
  return {
    forWhomNl: forWhom.nl,
    forWhomEn: forWhom.en,
    gainNl: gain.nl,
    gainEn: gain.en,
    referringNl: referring.nl,
    referringEn: referring.en,
    ways: (programme?.ways ?? []) as string[],
    phases: programme?.phases ?? [],
    audiences: programme?.audiences ?? [],
    themes: programme?.themes ?? [],
    website: programme?.website ?? '',
  };
}

export function detailsOfForm(form: ProgrammeForm): ProgrammeDetails {
  const { forWhomNl, forWhomEn, gainNl, gainEn, referringNl, referringEn, ...chosen } = form;
  return {
    ...chosen,
    forWhom: { nl: forWhomNl, en: forWhomEn },
    gain: { nl: gainNl, en: gainEn },
    referring: { nl: referringNl, en: referringEn },
  };
}
