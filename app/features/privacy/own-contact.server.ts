/**
 * Somebody who stands in the directory as a contact sees how, by the link in a mail, and asks to have it put right, shown
 * to fewer people, or taken out. Coordinators get it as a signal about the entry, and answer by mail.
 */
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Wish } from '#app/domain/privacy/wishes.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { contactsOnlineWith, type ShownContact } from '#db/repositories/contact-notices.server.ts';
import { readMailLink } from '../mail/mail-link.server.ts';
import { reportWrong } from '../signals/report-wrong.server.ts';

type Deps = Parameters<typeof reportWrong>[0];

/** @returns null for a link that does not hold */
export async function readOwnContact(
  { db, now }: Pick<Deps, 'db' | 'now'>,
  secret: string | null,
): Promise<{ email: string; contacts: ShownContact[] } | null> {
  const link = await readMailLink(db.read, 'own-contact', secret, now);
  return link && { email: link.email, contacts: await contactsOnlineWith(db.read, link.email) };
}

export type Asked = { ok: true } | { ok: false; error: 'void' | 'limit' };

/** About every entry with a contact of this address. The link goes on to hold. */
export async function askAboutOwnContact(
  deps: Deps & { directory: Directory },
  secret: string | null,
  { wish, text, language }: { wish: Wish; text: string | null; language: Language },
): Promise<Asked> {
  const own = await readOwnContact(deps, secret);
  if (!own) return { ok: false, error: 'void' };
  const t = textsIn(language);
  const said = [t(`notice.signal.${wish}`), text].filter((part) => part !== null).join('\n');
  const ids = new Set(own.contacts.map(({ organisation }) => organisation));
  const about = [...ids].flatMap((id) => deps.directory.byId(id) ?? []);
  return reportWrong(deps, about, { text: said, email: own.email, language });
}
