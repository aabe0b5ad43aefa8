/** Whom a mail about an entry goes to: who keeps it right, and the coordinators. */
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { DEFAULT_LANGUAGE } from '#app/i18n/languages.ts';
import type { Queries } from '#db/database.ts';
import { readCoalition } from '#db/repositories/coalition.server.ts';
import { coordinators, editorsOf } from '#db/repositories/people.server.ts';

/** `email` in small letters. */
export type Recipient = { email: string; language: Language };

/** The editors; while there are none, the organisation's own address. Empty when nobody can be written to. */
export async function ownersOf(db: Queries, { id, email }: Pick<Organisation, 'id' | 'email'>): Promise<Recipient[]> {
  const editors = await editorsOf(db, id);
  if (editors.length > 0) return editors.map(toRecipient);
  return email === null ? [] : [{ email: email.toLowerCase(), language: DEFAULT_LANGUAGE }];
}

/** Those with an account; while there are none, the address the coalition is known by. */
export async function coordinatorsToTell(db: Queries): Promise<Recipient[]> {
  const people = await coordinators(db);
  if (people.length > 0) return people.map(toRecipient);
  const coalition = await readCoalition(db);
  return coalition ? [{ email: coalition.coordinator.email, language: DEFAULT_LANGUAGE }] : [];
}

function toRecipient({ email, language }: Recipient): Recipient {
  return { email, language };
}
