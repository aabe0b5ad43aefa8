/** What the page of one's own shows. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { RequestContext } from '#app/context.server.ts';
import { rolesOf, type Person } from '#app/domain/access/actor.ts';
import type { Domain } from '#app/domain/organisation/domains.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import { entriesOf, type MyEntry } from '#app/features/people/my-entries.server.ts';
import { accountOf } from '#app/features/people/account.server.ts';
import { phrasesIn, type FreshnessText, type Phrases } from '#app/i18n/phrases.server.ts';
import { ownLessons } from './own-lessons.server.ts';

export type EntryFacts = {
  id: string;
  slug: string;
  name: string;
  domain: Domain;
  published: boolean;
  fresh: FreshnessText;
  /** Changes that wait for a coordinator. */
  waiting: number;
  /** Since which day the owner is being asked whether all is still right. */
  askedSince: string | null;
  editors: { id: string; name: string; email: string; isMe: boolean }[];
  invited: { email: string; until: string }[];
};

export async function overviewFor(context: RequestContext, person: Person, language: Language) {
  const directory = context.directory.current();
  const now = context.clock();
  const phrases = phrasesIn(language, directory, now);
  const entries = await entriesOf({ ...context, directory, now }, person);
  return {
    title: phrases.t('account.title'),
    roles: rolesInWords(phrases, person),
    entries: entries.map((entry) => factsOf(entry, person, phrases)),
    lessons: ownLessons(directory, person, phrases),
    profile: await accountOf(context, person.id),
  };
}

function rolesInWords({ t, and, municipality }: Phrases, person: Person): string[] {
  const lines = rolesOf(person).flatMap((role) => {
    if (role === 'coordinator') return t('account.role.coordinator');
    if (role === 'lead') return t('account.role.lead', { of: and(person.leads.map(municipality)) });
    return role === 'editor' ? t('account.role.editor', { count: person.edits.length }) : [];
  });
  if (lines.length > 0) return lines;
  return [t(person.member ? 'account.role.member' : 'account.role.none')];
}

function factsOf(
  { organisation, published, waiting, askedSince, editors, invited }: MyEntry,
  me: Person,
  phrases: Phrases,
): EntryFacts {
  const { id, slug, name, domain } = organisation;
  const day = (at: number) => phrases.day(localTime(at).date);
  return {
    id,
    slug,
    name,
    domain,
    published,
    fresh: phrases.fresh(organisation),
    waiting,
    askedSince: askedSince === null ? null : day(askedSince),
    editors: editors.map((one) => ({ id: one.id, name: one.name, email: one.email, isMe: one.id === me.id })),
    invited: invited.map(({ email, expiresAt }) => ({ email, until: day(expiresAt) })),
  };
}
