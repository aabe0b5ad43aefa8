/** The entry a page is about, for whoever may change it. */
import { redirect } from '@remix-run/node';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may, type Permission, type Subject } from '#app/domain/access/permissions.ts';
import { readEntry, type Entry } from '#app/features/entries/read-entry.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn, type Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { allowed, signedIn } from '../guard.server.ts';

type Asked = { request: Request; params: { slug?: string | undefined }; context: RequestContext };

export type Editing = {
  context: RequestContext;
  person: Person;
  entry: Entry;
  subject: Subject;
  /** May decide on what others changed: a coordinator, or the kartrekker here. */
  isCurator: boolean;
  phrases: Phrases;
};

/**
 * @throws as `allowed`; 404 when there is no such entry, or none that this person knows of; a redirect from an earlier
 *   address of the entry
 */
export async function entryToEdit(
  { request, params, context }: Asked,
  permission: Permission = 'edit-entry',
): Promise<Editing> {
  const person = await signedIn({ request, context });
  const slug = params.slug ?? '';
  const entry = await readEntry(context.db, slug);
  if (!entry) throw new Response(null, { status: 404 });
  const subject = subjectOf(entry, entry.id);
  const isPublic = entry.status === 'published';
  if (!isPublic && !may(person, permission, subject)) throw new Response(null, { status: 404 });
  await allowed({ request, context }, permission, subject);
  if (request.method === 'GET' && entry.slug !== slug) {
    const { pathname, search } = new URL(request.url);
    throw redirect(pathname.replace(`/${slug}/`, `/${entry.slug}/`) + search, 301);
  }
  const phrases = phrasesIn(await languageOf(request), context.directory.current(), context.clock());
  return { context, person, entry, subject, isCurator: may(person, 'decide-change', subject), phrases };
}

/** For the form of a part: what has left the directory is brought back first. */
export async function partToEdit(asked: Asked): Promise<Editing> {
  const editing = await entryToEdit(asked);
  const { status, slug } = editing.entry;
  // A form that was sent keeps what was typed, and says so.
  if (status === 'archived' && asked.request.method === 'GET') throw redirect(paths.editEntry(slug));
  return editing;
}
