/** The people that the viewer may see, as a list and one by one. */
import { localTime } from '#app/domain/hours/local-time.ts';
import { data } from '@remix-run/node';
import type { TFunction } from 'i18next';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { grantKey, type Grant } from '#app/domain/access/grant.ts';
import { may } from '#app/domain/access/permissions.ts';
import { GRANTED_ROLES } from '#app/domain/access/roles.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { invitationsOpenTo, mayGrantHere, offeredOf } from '#app/features/people/invite.server.ts';
import { peopleFor, personFor } from '#app/features/people/list-people.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { peoplePath } from './people-path.ts';

/** With more names than this the browser gets no list to choose from; a name is typed in full. */
const MOST_NAMES = 1000;

export async function listPeople(context: RequestContext, viewer: Person, query: string, language: Language) {
  const directory = context.directory.current();
  const deps = { ...context, directory, now: context.clock() };
  const { t, day } = phrasesIn(language, directory, deps.now);
  const people = (await peopleFor(deps, viewer)).map((person) => ({
    to: peoplePath(person.id),
    name: person.name,
    email: person.email,
    secondFactor: person.secondFactor,
    roles: person.grants.map((grant) => grantText(t, directory, grant)),
    leads: person.grants.flatMap(({ municipality }) => municipality ?? []),
  }));
  const wanted = query.trim().toLowerCase();
  const fits = (texts: string[]) => texts.some((text) => text.toLowerCase().includes(wanted));
  const invited = await invitationsOpenTo(deps, viewer);
  return {
    title: t('people.title'),
    query: query.trim(),
    all: people.length,
    people: people.filter(({ name, email, roles }) => fits([name, email, ...roles])),
    invited: invited.map(({ email, grant, expiresAt }) => ({
      email,
      grant: grantKey(grant),
      role: grantText(t, directory, grant),
      until: day(localTime(expiresAt).date),
    })),
    /** Only who manages people can do something about a municipality without one. */
    municipalities: may(viewer, 'manage-people')
      ? directory.municipalities.map(({ code, name }) => ({
          name,
          leads: people.flatMap((one) => (one.leads.includes(code) ? { to: one.to, name: one.name || one.email } : [])),
        }))
      : [],
    mayEraseAnybody: may(viewer, 'manage-people'),
    choices: choicesFor(directory, viewer, t),
  };
}

/** @throws 404 for somebody the viewer has nothing to do with */
export async function openPerson(context: RequestContext, viewer: Person, id: string, language: Language) {
  const directory = context.directory.current();
  const { t, day } = phrasesIn(language, directory, context.clock());
  const person = await personFor({ ...context, directory }, viewer, id);
  if (!person) throw data(null, { status: 404 });
  return {
    id,
    title: person.name || person.email,
    email: person.email,
    secondFactor: person.secondFactor,
    since: day(localTime(person.createdAt).date),
    roles: person.grants.map((grant) => ({ grant: grantKey(grant), text: grantText(t, directory, grant) })),
    mayErase: may(viewer, 'manage-people'),
    choices: choicesFor(directory, viewer, t),
  };
}

export type RoleChoices = ReturnType<typeof choicesFor>;

/** Which roles the viewer may give, and of what. */
function choicesFor(directory: Directory, viewer: Person, t: TFunction) {
  const all = may(viewer, 'manage-people');
  const editable = directory.organisations.filter(({ id }) =>
    mayGrantHere(directory, viewer, { role: 'editor', organisation: id, municipality: null }),
  );
  const names = editable.map(({ name }) => name).sort((one, other) => one.localeCompare(other, 'nl'));
  return {
    roles: GRANTED_ROLES.filter((role) => all || role === 'editor').map((role) => ({
      value: role,
      label: t(`people.role.${role}`),
      hint: t(`people.roleHint.${role}`),
    })),
    organisations: names.length > MOST_NAMES ? [] : names,
    municipalities: all ? directory.municipalities.map(({ code, name }) => ({ value: code, label: name })) : [],
  };
}

function grantText(t: TFunction, directory: Directory, grant: Grant): string {
  const { role, organisation, municipality } = grant;
  if ((organisation ?? municipality) === null) return t(`people.role.${role}`);
  return t(`people.roleOf.${role}`, { of: offeredOf(directory, grant) ?? t('people.gone') });
}
