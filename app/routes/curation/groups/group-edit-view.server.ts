/** The working groups as those who keep them see them: the list, and one to change with its history. */
import type { Person } from '#app/domain/access/actor.ts';
import { partnersIn } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { changedParts } from '#app/domain/group/group-changes.ts';
import { typedGroup } from '#app/domain/group/group-form.ts';
import { inListOrder, isEnded } from '#app/domain/group/groups-for.ts';
import { mayEditGroup } from '#app/domain/group/may-edit-group.ts';
import type { WorkingGroup } from '#app/domain/group/working-group.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { groupHistory, NEW_GROUP } from '#app/features/coalition/edit-group.server.ts';
import { partnerNames } from '#app/features/coalition/partner-names.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';
import { whereText } from '../../coalition/groups/group-view.server.ts';
import { areaGroups, termOptions } from '../../entry/term-options.server.ts';
import { areasFor } from './group-areas.server.ts';

/** More would make the page heavy; whoever is missing here can be typed all the same. */
const MOST_NAMES = 300;

type Deps = { db: RequestContext['db']; directory: Directory; person: Person; phrases: Phrases };

export type GroupListView = Awaited<ReturnType<typeof listGroups>>;
export type GroupEditView = Awaited<ReturnType<typeof openGroup>>;

/** Those this person may change, with who left of those that take part. */
export async function listGroups({ db, directory, person, phrases }: Deps) {
  const own = inListOrder(directory.groups).filter(({ municipalities }) => mayEditGroup(person, municipalities));
  const ids = own.flatMap(({ members }) => members.flatMap(({ organisation }) => organisation ?? []));
  const named = await partnerNames({ db, directory }, ids, { drafts: true });
  return {
    add: paths.workbench('werkgroepen', NEW_GROUP),
    groups: own.map((group) => ({
      slug: group.slug,
      name: group.name,
      to: paths.workbench('werkgroepen', group.slug),
      where: whereText(directory, group, phrases),
      ended: isEnded(group),
      left: [...new Set(group.members.flatMap(({ organisation }) => leftName(organisation)))],
    })),
  };

  function leftName(organisation: string | null): string[] {
    const partner = organisation === null ? undefined : named.get(organisation);
    return partner && partner.slug === null ? [partner.name] : [];
  }
}

/** @param group null for a new one */
export async function openGroup({ db, directory, person, phrases }: Deps, group: WorkingGroup | null) {
  const present = group?.municipalities ?? [];
  const ids = (group?.members ?? []).flatMap(({ organisation }) => organisation ?? []);
  const named = await partnerNames({ db, directory }, ids, { drafts: true });
  const { codes, regions, least } = areasFor(directory, person, present);
  return {
    slug: group?.slug ?? NEW_GROUP,
    version: group?.version ?? 0,
    isNew: group === null,
    isEnded: group !== null && isEnded(group),
    see: group && paths.group(group.slug),
    typed: typedGroup(group, (id) => named.get(id)?.name ?? id),
    themes: termOptions(directory, 'theme', phrases, [group?.theme ?? null]),
    needsArea: least > 0,
    areas: Object.keys(regions).length > 0 ? areaGroups(directory, phrases, present) : [ownAreas(codes, phrases)],
    partners: partnersNear(directory, present.length > 0 || least === 0 ? present : codes),
    history: group ? await viewHistory(db, group, phrases) : [],
  };
}

/** Names of partners that work in any of the municipalities; without any of them, wherever they work. */
function partnersNear(directory: Directory, municipalities: readonly string[]): string[] {
  const near = municipalities.flatMap((code) => partnersIn(directory, code));
  const names = (municipalities.length === 0 ? directory.organisations : near).map(({ name }) => name);
  return [...new Set(names)].slice(0, MOST_NAMES).sort((a, b) => a.localeCompare(b, 'nl'));
}

function ownAreas(codes: string[], { municipality }: Phrases) {
  return { options: codes.map((value) => ({ value, label: municipality(value) })) };
}

async function viewHistory(db: RequestContext['db'], group: WorkingGroup, { t, and, language }: Phrases) {
  const history = await groupHistory(db, group.id);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  return history.map(({ id, at, actor, before, after }, index) => {
    const parts = changedParts(before as WorkingGroup | null, after as WorkingGroup);
    return {
      id,
      text: t('groups.history.by', {
        when: momentText(language, at),
        who: names.get(actor.id ?? '') ?? t('groups.history.somebody'),
      }),
      what: before === null ? t('groups.history.made') : and(parts.map((part) => t(`groups.history.part.${part}`))),
      /** The newest is how it is. */
      canRevert: index > 0,
    };
  });
}
