/** What can be done on the overview itself: confirm, take back, put online, copy. */
import { data, redirect } from '@remix-run/node';
import { confirmOnPage } from '#app/features/entries/confirm-entry.server.ts';
import { copyEntry } from '#app/features/entries/copy-entry.server.ts';
import { putOnline } from '#app/features/entries/put-online.server.ts';
import { withdrawProposal } from '#app/features/entries/withdraw-proposal.server.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { done, type Done } from './done.server.ts';
import type { Editing } from './entry-to-edit.server.ts';

export type OverviewAnswer = { refused: 'changed' | 'decided' };

/** @throws a redirect once it is done; 403 for what is only for coordinators */
export async function actOnEntry(editing: Editing, form: FormData): Promise<OverviewAnswer> {
  const { context, person, entry, subject, isCurator } = editing;
  const deps = { ...context, now: context.clock() };
  const act = form.get('act');
  // The history is read in Dutch.
  const t = textsIn('nl');

  if (act === 'confirm' && entry.status === 'published') {
    await confirmOnPage(deps, person, { id: entry.id, subject });
    throw await answered('confirmed');
  }
  if (act === 'withdraw') {
    const revision = String(form.get('revision'));
    const isDone = await withdrawProposal(deps, person, { organisation: entry.id, revision });
    if (!isDone) return { refused: 'decided' };
    throw await answered('withdrawn');
  }
  if (!isCurator) throw data(null, { status: 403 });
  if (act === 'online') {
    const reason = t(entry.status === 'draft' ? 'entry.reasons.published' : 'entry.reasons.restored');
    const version = Number(form.get('version'));
    const { ok } = await putOnline(deps, person, { organisation: entry.id, version, reason });
    if (!ok) return { refused: 'changed' };
    throw await answered(entry.status === 'draft' ? 'published' : 'restored');
  }
  if (act === 'copy') {
    const reason = t('entry.reasons.copied', { name: entry.name });
    const name = t('entry.copyName', { name: entry.name });
    const copy = await copyEntry(deps, person, { organisation: entry.id, name, reason });
    if (copy) throw done(paths.editEntry(copy.slug), 'copied');
  }
  throw redirect(paths.editEntry(entry.slug), 303);

  async function answered(what: Done): Promise<Response> {
    await context.directory.refresh();
    return done(paths.editEntry(entry.slug), what);
  }
}
