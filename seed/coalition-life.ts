/**
 * A fictional coalition's programmes, memberships, groups, meetings and lessons, from `seed/coalition-life/`. Partners,
 * groups and municipalities are named by their slugs; days are counted from the day the database is filled.
 */
import { z } from 'zod';
import type { CoalitionLife } from '#app/domain/directory/coalition-life.ts';
import { groupDetails, groupNote } from '#app/domain/group/working-group.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { lessonDetails } from '#app/domain/lesson/lesson.ts';
import { FREQUENCIES, meetingDetails } from '#app/domain/meeting/meeting.ts';
import { membershipDetails } from '#app/domain/membership/membership.ts';
import { programmeDetails } from '#app/domain/programme/programme.ts';
import { municipalityCodes, type Geography } from './geography.ts';
import { readSeed } from './read-seed.ts';

const DAY_MS = 86_400_000;
const slug = z.string().regex(/^[a-z0-9-]+$/);

const seedProgramme = programmeDetails.extend({ id: slug });
const seedMembership = membershipDetails.extend({ organisation: slug });
const seedGroup = groupDetails.extend({
  slug,
  notes: z.array(groupNote.omit({ id: true, on: true }).extend({ daysAgo: z.number().int() })),
});
const seedMeeting = meetingDetails.omit({ date: true, repeats: true, cancelled: true }).extend({
  slug,
  /** The first one: the first such weekday (1 is Monday) from this many days on. */
  daysAhead: z.number().int(),
  weekday: z.number().int().min(1).max(7),
  repeats: z
    .strictObject({ frequency: z.enum(FREQUENCIES), interval: z.number(), forDays: z.number().int() })
    .nullable(),
});
const seedLesson = lessonDetails.extend({ slug, daysAgo: z.number().int() });

/** Partners and groups are still named by their slugs, which serve as ids. @param folder inside `seed/` */
export function readCoalitionLife(
  folder: string,
  geography: Geography,
  now: number,
  newId: () => string,
): CoalitionLife {
  const day = (offset: number) => localTime(now + offset * DAY_MS).date;
  const code = (name: string) => municipalityCodes(geography, [name])[0]!;
  const first = { version: 1, updatedAt: now };
  return {
    programmes: readSeed(`${folder}programmes.json`, z.array(seedProgramme)).map((one) => ({ ...one, ...first })),
    memberships: readSeed(`${folder}memberships.json`, z.array(seedMembership)).map((one) => ({
      ...one,
      ...first,
    })),
    groups: readSeed(`${folder}groups.json`, z.array(seedGroup)).map((group) => ({
      ...group,
      id: group.slug,
      municipalities: group.municipalities.map(code),
      notes: group.notes.map(({ daysAgo, text }) => ({ id: newId(), on: day(-daysAgo), text })),
      ...first,
    })),
    meetings: readSeed(`${folder}meetings.json`, z.array(seedMeeting)).map(
      ({ daysAhead, weekday, repeats, ...meeting }) => {
        const wait = (weekday - localTime(now + daysAhead * DAY_MS).weekday + 7) % 7;
        return {
          ...meeting,
          id: meeting.slug,
          municipality: meeting.municipality && code(meeting.municipality),
          date: day(daysAhead + wait),
          repeats: repeats && {
            frequency: repeats.frequency,
            interval: repeats.interval,
            until: day(daysAhead + wait + repeats.forDays),
          },
          cancelled: [],
          state: 'planned' as const,
          ...first,
        };
      },
    ),
    lessons: readSeed(`${folder}lessons.json`, z.array(seedLesson)).map(({ daysAgo, ...lesson }) => ({
      ...lesson,
      id: lesson.slug,
      state: 'published' as const,
      author: null,
      publishedOn: day(-daysAgo),
      ...first,
    })),
  };
}
