/** A working group as its page shows it. Names, roles and notes are for the network; others see which partners take part. */
import type { Actor } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { isEnded } from '#app/domain/group/groups-for.ts';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import { shownMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { upcomingOf } from '#app/domain/meeting/upcoming.ts';
import { partnerNames } from '#app/features/coalition/partner-names.server.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';

const MEETINGS = 3;

type Deps = Pick<RequestContext, 'db'> & { directory: Directory; actor: Actor; phrases: Phrases; now: number };

export type GroupPageView = Awaited<ReturnType<typeof viewGroup>>;

export async function viewGroup(deps: Deps, group: WorkingGroup) {
  const { db, directory, actor, phrases } = deps;
  const { day } = phrases;
  const isForNetwork = may(actor, 'see-network-contacts');
  const ids = group.members.flatMap(({ organisation }) => organisation ?? []);
  const named = await partnerNames({ db, directory }, ids, { drafts: false });
  return {
    name: group.name,
    goal: group.goal,
    isEnded: isEnded(group),
    theme: themeOf(directory, group, phrases),
    where: whereText(directory, group, phrases),
    /** Each once. */
    partners: [...named.values()],
    network: isForNetwork
      ? {
          members: group.members.map(({ organisation, name, role }) => ({
            name,
            role,
            partner: (organisation !== null && named.get(organisation)) || null,
          })),
          notes: group.notes.map(({ id, on, text }) => ({ id, on, day: day(on), text })),
        }
      : null,
    isSignedIn: actor.kind === 'person',
    meetings: nextMeetings(deps, group, MEETINGS),
    agenda: paths.agenda(new URLSearchParams({ groep: group.slug })),
    edit: mayEditGroup(actor, group.municipalities) ? paths.workbench('werkgroepen', group.slug) : null,
  };
}

/** "Roermond en Leudal", or the whole coalition. */
export function whereText(directory: Directory, { municipalities }: WorkingGroup, phrases: Phrases): string {
  if (municipalities.length === 0) return phrases.t('groups.everywhere', { region: directory.coalition.region });
  return phrases.and(municipalities.map(phrases.municipality));
}

export function nextMeetings(
  { directory, actor, phrases: { t, day }, now }: Omit<Deps, 'db'>,
  { id }: WorkingGroup,
  most: number,
) {
  return upcomingOf(shownMeetings(directory.meetings, actor), id, now, most).map(({ meeting, on }) => ({
    key: `${meeting.slug} ${on}`,
    to: paths.meeting(meeting.slug, on),
    title: meeting.title,
    when: t('groups.when', { day: day(on), time: meeting.time.replace(/^0/, '').replace(':', '.') }),
  }));
}

function themeOf({ vocabulary }: Directory, { theme }: WorkingGroup, { language }: Phrases) {
  const term = theme === null ? null : findTerm(vocabulary, 'theme', theme);
  return term && { to: paths.theme(term.id), label: term.label[language] };
}
