/** All working groups in a few words, and the short list of them on the page of a theme or a municipality. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { inListOrder, isEnded } from '#app/domain/group/groups-for.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { nextMeetings, whereText } from './group-view.server.ts';

type Deps = { directory: Directory; actor: Actor; phrases: Phrases; now: number };

export type GroupLine = ReturnType<typeof groupLine>;

export function viewGroups(deps: Deps) {
  const lines = inListOrder(deps.directory.groups).map((group) => ({
    ended: isEnded(group),
    ...groupLine(deps, group),
  }));
  return { active: lines.filter(({ ended }) => !ended), ended: lines.filter(({ ended }) => ended) };
}

/** What a page that loads no texts of groups shows of some; null without any. */
export function groupLinks(groups: WorkingGroup[], { t }: Phrases) {
  if (groups.length === 0) return null;
  return {
    title: t('groups.title'),
    groups: groups.map(({ slug, name }) => ({ to: paths.group(slug), name })),
  };
}
export type GroupLinksView = NonNullable<ReturnType<typeof groupLinks>>;

function groupLine(deps: Deps, group: WorkingGroup) {
  const { directory, phrases } = deps;
  const { t, term } = phrases;
  const partners = new Set(group.members.flatMap(({ organisation }) => organisation ?? []));
  const present = [...partners].filter((id) => directory.byId(id) !== null).length;
  const [next] = nextMeetings(deps, group, 1);
  return {
    slug: group.slug,
    name: group.name,
    goal: group.goal,
    facts: [
      group.theme && term('theme', group.theme),
      whereText(directory, group, phrases),
      isEnded(group) ? null : t('groups.partners', { count: present }),
    ].filter((fact) => fact !== null),
    next: next ? t('groups.next', { when: next.when }) : null,
  };
}
