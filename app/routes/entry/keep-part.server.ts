/** Keeps what was filled in on the form of one part, and answers with what is still to be decided. */
import type { Submission, SubmissionResult } from '@conform-to/react';
import { fieldWords } from '#app/components/diff/field-words.server.ts';
import type { OrganisationDetails } from '#app/domain/organisation/organisation.ts';
import type { FieldConflict } from '#app/domain/revision/reconcile.ts';
import { editEntry, type Choices, type Side } from '#app/features/entries/edit-entry.server.ts';
import { paths } from '#app/paths.ts';
import { done } from './done.server.ts';
import type { Editing } from './entry-to-edit.server.ts';

/** Both sides of what two people changed, in words. */
export type ConflictView = {
  version: number;
  conflicts: { key: string; field: string; subject: string | null; mine: string[]; theirs: string[] }[];
};

export type PartAnswer = {
  /** For the form; null when it was another one that was sent. */
  result: SubmissionResult | null;
  conflict?: ConflictView;
  /** `changed`: somebody changed what was to be taken away. */
  refused?: 'missing' | 'incomplete' | 'changed';
};

type Posted = {
  form: FormData;
  submission: Pick<Submission<unknown>, 'reply'>;
  apply: (base: OrganisationDetails) => OrganisationDetails | null;
};

/** @throws a redirect to the overview once it is kept */
export async function keepPart(editing: Editing, { form, submission, apply }: Posted): Promise<PartAnswer> {
  const { context, person, entry } = editing;
  const edited = await editEntry({ ...context, now: context.clock() }, person, {
    organisation: entry.id,
    version: Number(form.get('version')),
    apply,
    choices: choicesIn(form),
    reason: reasonIn(form),
  });
  if (!edited.ok) {
    const result = submission.reply();
    if (edited.error !== 'conflict') return { result, refused: edited.error };
    return { result, conflict: { version: edited.version, conflicts: conflictsInWords(editing, edited.conflicts) } };
  }
  await context.directory.refresh();
  context.background.wake();
  throw done(paths.editEntry(edited.slug), outcomeOf(edited));
}

function outcomeOf({ live, waiting, merged }: { live: boolean; waiting: boolean; merged: boolean }) {
  if (waiting) return live ? 'partly' : 'waiting';
  if (!live) return 'unchanged';
  return merged ? 'merged' : 'saved';
}

/** What was chosen in an answer to an earlier conflict. */
function choicesIn(form: FormData): Choices | null {
  const version = Number(form.get('conflictVersion'));
  if (!version) return null;
  const sides = form.getAll('conflictKey').flatMap((key, index): [string, Side][] => {
    const side = form.get(`conflict-${index}`);
    return typeof key === 'string' && (side === 'mine' || side === 'theirs') ? [[key, side]] : [];
  });
  return { version, sides: new Map(sides) };
}

const LONGEST_REASON = 300;

/** Why somebody changed it, on one line. */
export function reasonIn(form: FormData): string {
  const typed = form.get('reason');
  return typeof typed === 'string'
    ? typed
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .slice(0, LONGEST_REASON)
    : '';
}

function conflictsInWords({ context, phrases }: Editing, conflicts: FieldConflict[]): ConflictView['conflicts'] {
  const words = fieldWords(phrases, context.directory.current());
  return conflicts.map(({ key, label, subject, missingFrom, values }) => {
    const side = (of: Side): string[] => {
      if (missingFrom === of) return [phrases.t('entry.conflict.gone')];
      return values.flatMap((value) => {
        const said = words.lines(value[of], value.label);
        return values.length > 1 ? said.map((line) => `${words.label(value.label)}: ${line}`) : said;
      });
    };
    return {
      key,
      field: words.label(label),
      subject: subject && words.lines(subject, label).join(', '),
      mine: side('mine'),
      theirs: side('theirs'),
    };
  });
}
