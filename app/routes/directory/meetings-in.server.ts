/** What comes up in a municipality, of itself and of the whole coalition. */
import type { Actor } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { EVERY_MEETING, shownMeetings } from '#app/domain/meeting/agenda-filter.ts';
import { nextOfEach } from '#app/domain/meeting/upcoming.ts';
import { meetingLine } from '#app/features/coalition/meeting-line.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';

const SHOWN = 3;

export function meetingsIn(
  directory: Directory,
  municipality: string,
  { actor, now }: { actor: Actor; now: number },
  phrases: Phrases,
) {
  const here = shownMeetings(directory.meetings, actor, { ...EVERY_MEETING, municipality });
  return nextOfEach(here, now, SHOWN).map((day) => meetingLine(day, phrases, now));
}
