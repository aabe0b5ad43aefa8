/** Saves or removes a term, as the form of the term asks. */
import { data } from '@remix-run/node';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { requiredLine } from '#app/domain/form/fields.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import type { TermKind } from '#app/domain/vocabulary/vocabulary.ts';
import { addTerm, editTerm, NEW_TERM, removeUnusedTerm } from '#app/features/settings/edit-vocabulary.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { MOVES, moveTerm } from '#app/features/settings/order-terms.server.ts';
import { ACT_NAME } from '../../account/act.tsx';
import { done } from '../../account/done.ts';
import { vocabularyPath } from '#app/features/settings/term-paths.ts';
import { termForm, textsIn } from './term-schema.ts';

const languageCode = requiredLine(3).refine((code) => /^[a-z]{2,3}$/.test(code), issue('unreadable'));

/** @throws 404 for a form of the list that does not say what to move */
export async function changeTerm(
  context: RequestContext,
  person: Person,
  kind: TermKind,
  id: string | undefined,
  form: FormData,
) {
  const deps = { ...context, now: context.clock() };
  if (id === undefined) {
    const move = MOVES.find((one) => one === form.get(PRESSED_NAME));
    const moving = String(form.get('term'));
    if (!move) throw data(null, { status: 404 });
    const moved = await moveTerm(deps, person, { kind, id: moving, move, seen: String(form.get('seen')) });
    if (!moved.ok) return { refused: 'order' as const };
    await context.directory.refresh();
    const answer = done(vocabularyPath(kind), 'moved');
    // The button that was pressed keeps the focus.
    answer.headers.set('Location', `${answer.headers.get('Location')}#${move}-${encodeURIComponent(moving)}`);
    return answer;
  }
  if (form.get(ACT_NAME) === 'remove') {
    const removed = await removeUnusedTerm(deps, person, { kind, id });
    if (!removed.ok) return { refused: removed.error };
    return saved(context, kind, 'removed');
  }
  if (id === NEW_TERM) {
    const schema = kind === 'language' ? termForm(kind).extend({ code: languageCode }) : termForm(kind);
    const submission = parseForm(form, schema);
    if (submission.status !== 'success') return { result: submission.reply() };
    const code = 'code' in submission.value ? String(submission.value.code) : null;
    const added = await addTerm(deps, person, { kind, id: code, texts: textsIn(submission.value) });
    return added.ok ? saved(context, kind, 'saved') : { result: submission.reply(), refused: added.error };
  }
  const submission = parseForm(form, termForm(kind));
  if (submission.status !== 'success') return { result: submission.reply() };
  const after = { ...textsIn(submission.value), kind, id };
  const edited = await editTerm(deps, person, { seen: String(form.get('seen')), after });
  return edited.ok ? saved(context, kind, 'saved') : { result: submission.reply(), refused: edited.error };
}

async function saved(context: RequestContext, kind: TermKind, what: 'saved' | 'removed') {
  await context.directory.refresh();
  return done(vocabularyPath(kind), what);
}
