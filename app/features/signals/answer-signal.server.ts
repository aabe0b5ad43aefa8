/** A coordinator deals with a signal: answers whoever said it, or closes it. */
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Database, Queries } from '#db/database.ts';
import { organisationById } from '#db/repositories/read-organisations.server.ts';
import { settleSignal, signalById, type Signal } from '#db/repositories/signals.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

/** `settled`: somebody else was first. */
export type SignalSettled = { ok: true } | { ok: false; error: 'missing' | 'forbidden' | 'settled' };

/** The answer goes by mail when the visitor left an address; it is kept with the signal in any case. */
export function answerSignal(deps: Deps, actor: Person, id: string, answer: string): Promise<SignalSettled> {
  return settle(deps, actor, id, async (tx, signal, entry) => {
    const state = signal.email === null ? 'closed' : 'answered';
    if (!(await settleSignal(tx, id, { state, answer, by: actor.id }, deps.now))) return false;
    if (signal.email !== null) await queueMail(tx, deps, answerMail(deps.site, signal.email, signal, entry, answer));
    return true;
  });
}

/** Without an answer: nonsense, or done already. */
export function closeSignal(deps: Deps, actor: Person, id: string): Promise<SignalSettled> {
  return settle(deps, actor, id, (tx) =>
    settleSignal(tx, id, { state: 'closed', answer: null, by: actor.id }, deps.now),
  );
}

type Entry = { name: string; slug: string };

function settle(
  { db }: Deps,
  actor: Person,
  id: string,
  work: (tx: Queries, signal: Signal, entry: Entry) => Promise<boolean>,
): Promise<SignalSettled> {
  return db.inTransaction(async (tx): Promise<SignalSettled> => {
    const signal = await signalById(tx, id);
    const organisation = signal && (await organisationById(tx, signal.organisation));
    if (!organisation) return { ok: false, error: 'missing' };
    if (!may(actor, 'answer-signal', subjectOf(organisation, organisation.id)))
      return { ok: false, error: 'forbidden' };
    return (await work(tx, signal, organisation)) ? { ok: true } : { ok: false, error: 'settled' };
  });
}

function answerMail(
  site: MailSite,
  recipient: string,
  { language, text, organisation }: Signal,
  { name, slug }: Entry,
  answer: string,
): Mail {
  const t = textsIn(language);
  return {
    kind: 'signal-answer',
    recipient,
    language,
    subject: t('signalMail.answerSubject', { name }),
    blocks: [
      { kind: 'text', text: t('signalMail.youSaid', { name }) },
      { kind: 'quote', text },
      { kind: 'text', text: t('signalMail.answered') },
      { kind: 'quote', text: answer },
      { kind: 'link', label: t('signalMail.page', { name }), url: site.baseUrl + paths.partner(slug), main: true },
    ],
    about: { kind: 'organisation', id: organisation },
  };
}
