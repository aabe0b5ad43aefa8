/** Looks for a text in people and invitations, in the mail that went out, and in the words of the directory. */
import { grantKey } from '#app/domain/access/grant.ts';
import { may } from '#app/domain/access/permissions.ts';
import { TERM_KINDS } from '#app/domain/vocabulary/vocabulary.ts';
import { paths } from '#app/paths.ts';
import { mailsWith, type OutboxMail } from '#db/repositories/outbox.server.ts';
import { vocabularyPath } from '../settings/term-paths.ts';
import { invitationsOpenTo } from '../people/invite.server.ts';
import { peopleFor } from '../people/list-people.server.ts';
import { firstOf, type Search } from './search-entries.server.ts';
import type { Found, FoundState } from './search-everything.server.ts';
import { isOwnMail } from './troubled-mail.server.ts';

export async function findPeople(search: Search): Promise<Found[]> {
  const people = await peopleFor(search, search.person);
  return people.flatMap(({ id, name, email }) => {
    const found = firstOf({ person: name, email }, search.wanted);
    return found ? [{ id, title: name || email, href: peoplePage({ persoon: id }), state: null, ...found }] : [];
  });
}

export async function findInvitations(search: Search): Promise<Found[]> {
  const invitations = await invitationsOpenTo(search, search.person);
  return invitations.flatMap(({ email, grant }) => {
    const found = firstOf({ email }, search.wanted);
    const id = `${email} ${grantKey(grant)}`;
    return found ? [{ id, title: email, href: peoplePage({}), state: null, ...found }] : [];
  });
}

export async function findMails({ db, directory, person, wanted, entries }: Search): Promise<Found[]> {
  const mails = await mailsWith(db.read, wanted);
  return mails.flatMap((mail) => {
    if (!isOwnMail(person, mail, directory)) return [];
    const { id, kind, subject, recipient, subjectKind, subjectId } = mail;
    // The subject of a sign-in mail has the code in it.
    const shown = kind === 'sign-in' ? null : subject;
    const found = firstOf({ recipient, subject: shown }, wanted);
    const entry = subjectKind === 'organisation' && subjectId !== null ? entries.get(subjectId) : undefined;
    const state = stateOf(mail);
    const isListed = state === 'refused' || state === 'bounced' || !entry;
    const href = isListed ? paths.workbench('post') : entry.href;
    return found ? [{ id, title: shown ?? recipient, href, state, ...found }] : [];
  });
}

export async function findTerms({ directory, person, wanted }: Search): Promise<Found[]> {
  if (!may(person, 'edit-vocabulary')) return [];
  return TERM_KINDS.flatMap((kind) =>
    directory.vocabulary[kind].flatMap(({ id, label, question, expressions }) => {
      const texts = {
        label: [label.nl, label.en],
        expression: [...expressions.nl, ...expressions.en],
        question: [question?.nl ?? [], question?.en ?? []].flat(),
      };
      const found = firstOf(texts, wanted);
      const href = vocabularyPath(kind, id);
      return found ? [{ id: `${kind}:${id}`, title: label.nl, href, state: null, ...found }] : [];
    }),
  );
}

function peoplePage(parameters: Record<string, string>): string {
  const query = new URLSearchParams(parameters).toString();
  return query ? `${paths.workbench('mensen')}?${query}` : paths.workbench('mensen');
}

function stateOf({ refusedAt, bouncedAt, sentAt }: OutboxMail): FoundState {
  if (refusedAt !== null) return 'refused';
  if (bouncedAt !== null) return 'bounced';
  return sentAt === null ? 'waiting' : 'sent';
}
