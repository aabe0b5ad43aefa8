/** Asks an organisation that is not in the directory to register, because nobody helps with a theme somewhere. */
import { canonicalEmail } from '#app/domain/access/limits.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { MailSite } from '#app/domain/mail/mail.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { DEFAULT_LANGUAGE } from '#app/i18n/languages.ts';
import { paths } from '#app/paths.ts';
import type { Database } from '#db/database.ts';
import { isWithinLimits } from '../limits.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';
import type { Gap } from './mark-gap.server.ts';

type Deps = { db: Database; directory: Directory; site: MailSite; newId: () => string; now: number };

export type InvitedForGap = { ok: true } | { ok: false; error: 'missing' | 'forbidden' | 'limit' };

export async function inviteForGap(
  deps: Deps,
  by: Person,
  { theme, municipality }: Gap,
  email: string,
): Promise<InvitedForGap> {
  const { directory, site } = deps;
  const named = findTerm(directory.vocabulary, 'theme', theme);
  const place = directory.municipalityByCode(municipality);
  if (!named || !place) return { ok: false, error: 'missing' };
  if (!may(by, 'mark-gap', { organisation: null, municipalities: [municipality] })) {
    return { ok: false, error: 'forbidden' };
  }
  const counted = { 'invitation-by-person': by.id, 'mail-by-email': canonicalEmail(email) };
  if (!(await isWithinLimits(deps, counted))) return { ok: false, error: 'limit' };
  // Nobody knows yet which language the reader speaks.
  const language = DEFAULT_LANGUAGE;
  const t = textsIn(language);
  const words = { theme: named.label[language], name: place.name, coalition: site.name, inviter: by.name || by.email };
  await deps.db.inTransaction((tx) =>
    queueMail(tx, deps, {
      kind: 'registration-invitation',
      recipient: email,
      language,
      subject: t('coverageMail.subject', words),
      blocks: [
        { kind: 'text', text: t('coverageMail.text', words) },
        { kind: 'text', text: t('coverageMail.how') },
        { kind: 'link', label: t('coverageMail.link'), url: site.baseUrl + paths.register(), main: true },
      ],
      about: null,
    }),
  );
  return { ok: true };
}
