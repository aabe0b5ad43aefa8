/** The programmes as those who describe them see them: the list, and one with its history. */
import type { RequestContext } from '#app/context.server.ts';
import type { CheckboxOption } from '#app/components/form/checkbox-list.tsx';
import { offered } from '#app/domain/entry/offered.ts';
import { partnersWithin } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { changedParts } from '#app/domain/programme/programme-changes.ts';
import { typedProgramme } from '#app/domain/programme/programme-form.ts';
import { PROGRAMME_WAYS, type Programme } from '#app/domain/programme/programme.ts';
import type { Term } from '#app/domain/vocabulary/vocabulary.ts';
import { programmeHistory } from '#app/features/coalition/edit-programme.server.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

type Deps = Pick<RequestContext, 'db'> & { directory: Directory };

export function listProgrammes(directory: Directory, { language }: Phrases) {
  return directory.vocabulary.programme.map(({ id, label }) => ({
    id,
    name: label[language],
    partners: partnersWithin(directory, id).length,
    isTold: directory.programmes.some((one) => one.id === id),
  }));
}

export type ProgrammeToEdit = Awaited<ReturnType<typeof openProgramme>>;

export async function openProgramme({ db, directory }: Deps, { id, label }: Term, phrases: Phrases) {
  const { t, language, term } = phrases;
  const programme = directory.programmes.find((one) => one.id === id) ?? null;
  return {
    id,
    name: label[language],
    version: programme?.version ?? 0,
    values: typedProgramme(programme),
    ways: PROGRAMME_WAYS.map((value) => ({ value, label: t(`programmes.way.${value}`) })),
    phases: options('phase', programme?.phases),
    audiences: options('audience', programme?.audiences),
    themes: options('theme', programme?.themes),
    history: await stepsOf(db, id, phrases),
  };

  function options(kind: 'phase' | 'audience' | 'theme', present: readonly string[] = []): CheckboxOption[] {
    const known = directory.vocabulary[kind].map((one) => one.id);
    return offered(known, present).map((value) => ({ value, label: term(kind, value) }));
  }
}

async function stepsOf(db: RequestContext['db'], id: string, { t, language, and }: Phrases) {
  const history = await programmeHistory(db, id);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  return history.map((revision) => ({
    id: revision.id,
    text: t('programmeForm.by', {
      when: momentText(language, revision.at),
      who: names.get(revision.actor.id ?? '') ?? t('programmeForm.somebody'),
    }),
    parts: and(
      changedParts(revision.before as Programme | null, revision.after as Programme).map((part) =>
        t(`programmeForm.part.${part}`),
      ),
    ),
  }));
}
