/** Changes a waiting time or intake stop by a link from a mail, without signing in. The link can be used again. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { withQuickChange, type QuickChange } from '#app/domain/freshness/quick-values.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { hashOf } from '#app/platform/secrets.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { findSpentMailLink } from '#db/repositories/mail-links.server.ts';
import { publishedOrganisations } from '#db/repositories/read-organisations.server.ts';
import { personByEmail } from '#db/repositories/people.server.ts';
import { changeEntry } from '../entries/write-entry.server.ts';
import { isWithinLimits } from '../limits.server.ts';
import { makeMailLink, readMailLink } from '../mail/mail-link.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import { ownersOf, type Recipient } from './recipients.server.ts';

type Deps = { db: Database; newId: () => string; now: number; site: MailSite };

export type QuickEditState =
  | { state: 'open' | 'expired'; organisation: Organisation; owner: Recipient }
  /** Forged, or somebody else keeps the entry right today. */
  | { state: 'void' };

export async function readQuickEdit(db: Queries, secret: string | null, now: number): Promise<QuickEditState> {
  const sent = secret ? await findSpentMailLink(db, 'quick-edit', hashOf(secret)) : null;
  const [organisation] = sent ? await publishedOrganisations(db, [sent.subject]) : [];
  const owners = organisation ? await ownersOf(db, organisation) : [];
  const owner = owners.find(({ email }) => email === sent?.email);
  if (!organisation || !owner) return { state: 'void' };
  const holds = (await readMailLink(db, 'quick-edit', secret, now)) !== null;
  return { state: holds ? 'open' : 'expired', organisation, owner };
}

export type QuickEdited = { ok: true } | { ok: false; error: 'void' | 'missing' | 'conflict' };

/** Live at once, as every change of a partner to its own entry. */
export function quickEdit(
  deps: Deps,
  secret: string | null,
  { service, change }: { service: string; change: QuickChange },
): Promise<QuickEdited> {
  return deps.db.inTransaction(async (tx): Promise<QuickEdited> => {
    const opened = await readQuickEdit(tx, secret, deps.now);
    if (opened.state !== 'open') return { ok: false, error: 'void' };
    const { organisation, owner } = opened;
    if (!organisation.services.some(({ id }) => id === service)) return { ok: false, error: 'missing' };
    const today = localTime(deps.now).date;
    const t = textsIn('nl');
    const services = organisation.services.map((one) =>
      one.id === service ? withQuickChange(one, change, today, (wait) => t(`quickEdit.wait.${wait}`)) : one,
    );
    const person = await personByEmail(tx, owner.email);
    return changeEntry(tx, deps, {
      id: organisation.id,
      version: organisation.version,
      after: { ...organisation, services },
      actor: { kind: 'partner', id: person?.id ?? null },
      action: 'edit',
      reason: t('quickEdit.reason'),
    });
  });
}

/** A new link in place of one that took too long, to the same address. The answer says nothing. */
export async function renewQuickEdit(deps: Deps, secret: string | null): Promise<void> {
  const expired = await readQuickEdit(deps.db.read, secret, deps.now);
  if (expired.state !== 'expired') return;
  const { organisation, owner } = expired;
  const { email } = owner;
  if (!(await isWithinLimits(deps, { 'mail-by-email': canonicalEmail(email) }))) return;
  await deps.db.inTransaction(async (tx) => {
    const link = await makeMailLink(tx, { purpose: 'quick-edit', subject: organisation.id, email }, deps.now);
    await queueMail(tx, deps, quickEditMail(deps.site, owner, organisation, link));
  });
}

function quickEditMail(site: MailSite, { email, language }: Recipient, { id, name }: Organisation, link: string): Mail {
  const t = textsIn(language);
  return {
    kind: 'check',
    recipient: email,
    language,
    subject: t('quickEdit.mailSubject', { name }),
    blocks: [
      { kind: 'text', text: t('checkMail.quickText') },
      { kind: 'link', label: t('checkMail.quick'), url: site.baseUrl + paths.quickEdit(link), main: true },
    ],
    about: { kind: 'organisation', id },
  };
}
