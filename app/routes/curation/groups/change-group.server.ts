/** What the buttons of a working group bring about: keeping what was typed, ending it, taking it up again, putting it back. */
import type { SubmissionResult } from '@conform-to/react';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { Person } from '#app/domain/access/actor.ts';
import { namedPartner } from '#app/domain/directory/named-partner.ts';
import { groupForm, type GroupFormChoices } from '#app/domain/group/group-form.ts';
import { groupDetails, type GroupDetails, type WorkingGroup } from '#app/domain/group/working-group.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import { editGroup, groupHistory, NEW_GROUP, type GroupEdited } from '#app/features/coalition/edit-group.server.ts';
import { readDeparted } from '#app/features/entries/read-departed.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';
import { done } from '../../account/done.ts';
import type { GROUP_DONE } from './group-done.ts';
import { areasFor } from './group-areas.server.ts';

type Refused = Extract<GroupEdited, { ok: false }>['error'];
export type GroupAnswer = { result?: SubmissionResult | undefined; refused: Refused | null };

const MISSING: GroupAnswer = { result: undefined, refused: 'missing' };

/** @param slug of the group, or `nieuw` */
export async function changeGroup(
  context: RequestContext,
  person: Person,
  slug: string | undefined,
  form: FormData,
): Promise<GroupAnswer | ReturnType<typeof done>> {
  const group = context.directory.current().groups.find((one) => one.slug === slug) ?? null;
  if (!group && slug !== NEW_GROUP) return MISSING;
  const pressed = String(form.get(PRESSED_NAME));
  const version = Number(form.get('version'));
  const keep = (details: GroupDetails) =>
    editGroup({ ...context, now: context.clock() }, person, { id: group?.id ?? null, version, details });

  if (group && pressed === 'end') return answer(await keep({ ...group, state: 'ended' }), 'ended');
  if (group && pressed === 'reopen') return answer(await keep({ ...group, state: 'active' }), 'reopened');
  if (group && pressed.startsWith('revert-')) {
    const earlier = (await groupHistory(context.db, group.id)).find(({ id }) => `revert-${id}` === pressed);
    const details = groupDetails.safeParse(earlier?.after).data;
    return details ? answer(await keep(details), 'saved') : MISSING;
  }
  const submission = parseForm(form, groupForm(await choicesFor(context, person, group, form), group));
  if (submission.status !== 'success') return { result: submission.reply(), refused: null };
  const { notes, ...typed } = submission.value;
  const details: GroupDetails = {
    ...typed,
    state: group?.state ?? 'active',
    notes: notes
      .map(({ id, ...note }) => ({ id: id ?? context.newId(), ...note }))
      .sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0)),
  };
  return answer(await keep(details), 'saved', submission.reply());

  async function answer(edited: GroupEdited, what: (typeof GROUP_DONE)[number], result?: SubmissionResult) {
    await context.directory.refresh();
    if (!edited.ok) return { result, refused: edited.error };
    return done(paths.workbench('werkgroepen', edited.slug), what);
  }
}

async function choicesFor(
  context: RequestContext,
  person: Person,
  group: WorkingGroup | null,
  form: FormData,
): Promise<GroupFormChoices> {
  const directory = context.directory.current();
  const departed = await departedAmong(context, form);
  const { codes, regions, least } = areasFor(directory, person, group?.municipalities ?? []);
  return {
    themes: directory.vocabulary.theme.map(({ id }) => id),
    municipalities: codes,
    regions,
    least,
    partner: (typed) =>
      namedPartner(directory, typed) ?? (departed.has(typed.trim().toLowerCase()) ? 'departed' : 'unknown'),
  };
}

/** Which of the typed names, in small letters, are of partners that left. */
async function departedAmong({ db, directory }: RequestContext, form: FormData): Promise<Set<string>> {
  const current = directory.current();
  const departed = new Set<string>();
  for (const [field, value] of form) {
    if (!/^members\[\d+\]\.organisation$/.test(field) || typeof value !== 'string') continue;
    if (value.trim() === '' || namedPartner(current, value)) continue;
    if (await readDeparted({ db, directory: current }, slugFromName(value))) departed.add(value.trim().toLowerCase());
  }
  return departed;
}
