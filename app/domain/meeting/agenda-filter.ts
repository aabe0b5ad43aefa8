/** Which meetings somebody asks for, and which of them are for these eyes. */
import type { Actor } from '#app/domain/access/actor.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { MEETING_KINDS, type Meeting, type MeetingKind } from './meeting.ts';

export type AgendaFilter = {
  /** CBS code; null for everywhere. */
  municipality: string | null;
  /** Id of the working group. */
  group: string | null;
  kind: MeetingKind | null;
};

export const EVERY_MEETING: AgendaFilter = { municipality: null, group: null, kind: null };

/** A meeting of the whole coalition is one of every municipality. */
export function isAskedFor(meeting: Meeting, { municipality, group, kind }: AgendaFilter): boolean {
  return (
    (municipality === null || meeting.municipality === null || meeting.municipality === municipality) &&
    (group === null || meeting.group === group) &&
    (kind === null || meeting.kind === kind)
  );
}

/** Meetings of the network, and every video link, are for whoever works at a partner. */
export function seesNetworkMeetings(actor: Actor): boolean {
  return may(actor, 'see-network-contacts');
}

export function isShownTo({ visibility }: Meeting, actor: Actor): boolean {
  return visibility === 'public' || seesNetworkMeetings(actor);
}

export function shownMeetings(
  meetings: readonly Meeting[],
  actor: Actor,
  filter: AgendaFilter = EVERY_MEETING,
): Meeting[] {
  return meetings.filter((meeting) => isShownTo(meeting, actor) && isAskedFor(meeting, filter));
}

/**
 * @param asked slugs of a municipality and a group, and a kind; empty counts as not said
 * @returns null when one of them is not known
 */
export function readAgendaFilter(
  directory: Directory,
  asked: { municipality: string | null; group: string | null; kind: string | null },
): AgendaFilter | null {
  const here = asked.municipality ? directory.municipalityBySlug(asked.municipality) : undefined;
  const group = asked.group ? (directory.groups.find(({ slug }) => slug === asked.group) ?? null) : undefined;
  const kind = asked.kind ? (MEETING_KINDS.find((one) => one === asked.kind) ?? null) : undefined;
  if (here === null || group === null || kind === null) return null;
  return { municipality: here?.code ?? null, group: group?.id ?? null, kind: kind ?? null };
}
