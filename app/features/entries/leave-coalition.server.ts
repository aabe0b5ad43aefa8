/** Takes an entry out of the directory because the organisation no longer takes part, and tells who has to know. */
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database } from '#db/database.ts';
import { entryById, type Entry } from '#db/repositories/read-organisations.server.ts';
import { coordinatorsToTell, ownersOf, type Recipient } from '../freshness/recipients.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { revisionActor } from './revision-actor.ts';
import { archiveEntry, type EntryWritten } from './write-entry.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };
type Leaving = { organisation: string; version: number; reason: string };

export function leaveCoalition(
  deps: Deps,
  person: Person,
  { organisation, version, reason }: Leaving,
): Promise<EntryWritten> {
  return deps.db.inTransaction(async (tx): Promise<EntryWritten> => {
    const entry = await entryById(tx, organisation);
    if (!entry) return { ok: false, error: 'missing' };
    const actor = revisionActor(person, subjectOf(entry, entry.id));
    const left = await archiveEntry(tx, deps, { id: entry.id, version, actor, reason });
    if (!left.ok) return left;
    const told = [...(await ownersOf(tx, entry)), ...(actor.kind === 'partner' ? await coordinatorsToTell(tx) : [])];
    for (const recipient of told.filter(({ email }) => email !== person.email)) {
      await queueMail(tx, deps, leftMail(deps.site, recipient, entry, reason));
    }
    return left;
  });
}

function leftMail(
  { baseUrl }: MailSite,
  { email, language }: Recipient,
  { id, slug, name }: Entry,
  reason: string,
): Mail {
  const t = textsIn(language);
  return {
    kind: 'entry-archived',
    recipient: email,
    language,
    subject: t('entryMail.left.subject', { name }),
    blocks: [
      { kind: 'text', text: t('entryMail.left.text', { name }) },
      { kind: 'quote', text: reason },
      { kind: 'text', text: t('entryMail.left.back') },
      { kind: 'link', label: t('entryMail.left.link'), url: baseUrl + paths.entryHistory(slug), main: true },
    ],
    about: { kind: 'organisation', id },
  };
}
