/** The members of the coalition as the coordinators see them: a page of the table, and one to change with its history. */
import type { Directory } from '#app/domain/directory/directory.ts';
import { memberOf, members, type Member, type MemberFilter } from '#app/domain/membership/member-list.ts';
import { typedMembership } from '#app/domain/membership/membership-form.ts';
import { RINGS, type Membership } from '#app/domain/membership/membership.ts';
import { COVENANT_STATUSES } from '#app/domain/organisation/choices.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { pageOf } from '#app/domain/page-of.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { membershipHistory, membershipMark } from '#app/features/coalition/edit-membership.server.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';
import { memberParameters } from './member-parameters.ts';

const ROWS = 50;

export type MemberListView = ReturnType<typeof viewMembers>;
export type MemberPageView = Awaited<ReturnType<typeof openMember>>;

export function viewMembers(directory: Directory, filter: MemberFilter, askedPage: number, phrases: Phrases) {
  const { t } = phrases;
  const found = members(directory, filter);
  const { items, page, pages } = pageOf(found, askedPage, ROWS);
  const asked = memberParameters(directory, filter);
  return {
    asked: Object.fromEntries(asked),
    options: {
      ring: RINGS.map((value) => ({ value, label: t(`membership.ring.${value}`) })),
      covenant: COVENANT_STATUSES.map((value) => ({ value, label: t(`membership.covenant.${value}`) })),
      domain: DOMAINS.map((value) => ({ value, label: t(`domain.${value}`) })),
      municipality: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    },
    count: t('membership.count', { count: found.length }),
    rows: items.map((member) => memberRow(member, phrases)),
    page,
    pages,
    file: paths.membersFile(asked),
  };
}

export async function openMember(
  { db, directory, phrases }: { db: RequestContext['db']; directory: Directory; phrases: Phrases },
  partner: Organisation,
) {
  const { t, language } = phrases;
  const member = memberOf(directory, partner);
  const history = await membershipHistory(db, partner.id);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  const typed = typedMembership(member);
  return {
    seen: membershipMark(member.membership, partner.covenant),
    typed,
    now: [ringText(member, phrases), covenantText(member, phrases), typed.signedBy, typed.document].filter(Boolean),
    see: paths.partner(partner.slug),
    entryHistory: paths.entryHistory(partner.slug),
    history: history.map(({ id, at, actor, after }) => ({
      id,
      text: t('membership.history.by', {
        when: momentText(language, at),
        who: names.get(actor.id ?? '') ?? t('membership.history.somebody'),
      }),
      what: historyText(after as Membership | null, phrases),
    })),
  };
}

function memberRow(member: Member, phrases: Phrases) {
  const { slug, name, domain } = member.organisation;
  return {
    slug,
    name,
    domain: phrases.t(`domain.${domain}`),
    ring: ringText(member, phrases),
    covenant: covenantText(member, phrases),
    signedBy: member.membership?.signedBy ?? null,
    document: member.membership?.document ?? null,
    edit: paths.workbench('leden', slug),
  };
}

function ringText({ ring }: Pick<Member, 'ring'>, { t }: Phrases): string {
  return t(`membership.ring.${ring}`);
}

function covenantText({ organisation: { covenant } }: Member, { t, day }: Phrases): string {
  const { status, signedOn } = covenant;
  return signedOn ? t('membership.signedOn', { date: day(signedOn) }) : t(`membership.covenant.${status}`);
}

/** Null: the entry became part of another one. */
function historyText(after: Membership | null, phrases: Phrases): string {
  if (after === null) return phrases.t('membership.history.moved');
  return [ringText(after, phrases), after.signedBy, after.document].filter(Boolean).join(', ');
}
