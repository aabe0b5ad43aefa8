/** Mail that was refused or came back: send it again, or say that it has been dealt with. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import type { LiveDirectory } from '../live-directory.server.ts';
import type { Database } from '#db/database.ts';
import {
  latestMails,
  markBounced,
  markSettled,
  queueAgain,
  mailById,
  type OutboxMail,
} from '#db/repositories/outbox.server.ts';
import { messageIdOf } from '../mail/queue-mail.server.ts';

type Deps = { db: Database; directory: LiveDirectory; newId: () => string; now: number; site: MailSite };

export const MAIL_ACTS = ['again', 'settle', 'bounced'] as const;
export type MailAct = (typeof MAIL_ACTS)[number];

const MOST_RECENT = 30;

/** @returns false when it cannot be done (any more): its text is gone, it is on its way, or it is another's to deal with */
export function dealWithMail(deps: Deps, person: Person, id: string, act: MailAct): Promise<boolean> {
  const { db, newId, now, site } = deps;
  return db.inTransaction(async (tx) => {
    const mail = await mailById(tx, id);
    if (!mail || !isOwnMail(person, mail, deps.directory.current())) return false;
    if (act === 'again') return queueAgain(tx, id, messageIdOf(newId(), site), now);
    if (act === 'bounced') return markBounced(tx, id, now);
    return markSettled(tx, id, now);
  });
}

/** Mail about an entry is of whoever curates that entry; other mail is of the coordinators. */
export function isOwnMail(person: Person, { subjectKind, subjectId }: OutboxMail, directory: Directory): boolean {
  const entry = subjectKind === 'organisation' && subjectId !== null ? directory.byId(subjectId) : null;
  return may(person, 'settle-mail', entry ? subjectOf(entry, entry.id) : { organisation: null, municipalities: [] });
}

export function recentMails(db: Database): Promise<OutboxMail[]> {
  return latestMails(db.read, MOST_RECENT);
}
