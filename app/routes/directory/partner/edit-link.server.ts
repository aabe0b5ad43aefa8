/** The way from the page of a partner to the forms on which it is kept right. */
import type { Actor } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';

export type EditLink = { to: string; text: string };

/** Whoever may not, or is not known yet, signs in first. */
export function editLink(actor: Actor, organisation: Organisation, { t }: Phrases): EditLink {
  const to = paths.editEntry(organisation.slug);
  const isKeeper = may(actor, 'edit-entry', subjectOf(organisation, organisation.id));
  return { to: isKeeper ? to : paths.signIn(to), text: t('entry.workHere') };
}
