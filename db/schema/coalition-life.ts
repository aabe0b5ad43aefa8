/** What the coalition does beside its directory: programmes, membership, working groups, meetings and lessons. */
import type { GroupNote, GroupRole, WorkingGroup } from '#app/domain/group/working-group.ts';
import type { LessonState } from '#app/domain/lesson/lesson.ts';
import type { Meeting, MeetingKind, Recurrence } from '#app/domain/meeting/meeting.ts';
import type { Ring } from '#app/domain/membership/membership.ts';
import type { ProgrammeWay } from '#app/domain/programme/programme.ts';
import type { Language, Localised } from '#app/domain/vocabulary/vocabulary.ts';
import { municipalities } from './coalition.ts';
import { flag, index, integer, json, primaryKey, table, text, uniqueIndex } from './dialect.ts';
import { organisations } from './partners.ts';
import { users } from './people.ts';

const versioned = { version: integer('version').notNull(), updatedAt: integer('updated_at').notNull() };

/** Beside the term of the same id in the vocabulary. */
export const programmes = table('programmes', {
  id: text('id').primaryKey(),
  forWhom: json<Localised>('for_whom').notNull(),
  gain: json<Localised>('gain').notNull(),
  referring: json<Localised>('referring').notNull(),
  ways: json<ProgrammeWay[]>('ways').notNull(),
  phases: json<string[]>('phases').notNull(),
  audiences: json<string[]>('audiences').notNull(),
  themes: json<string[]>('themes').notNull(),
  website: text('website'),
  ...versioned,
});

export const memberships = table('memberships', {
  organisation: text('organisation')
    .primaryKey()
    .references(() => organisations.id, { onDelete: 'cascade' }),
  ring: text('ring').$type<Ring>().notNull(),
  signedBy: text('signed_by'),
  document: text('document'),
  ...versioned,
});

export const workingGroups = table('working_groups', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  goal: text('goal').notNull(),
  theme: text('theme'),
  municipalities: json<string[]>('municipalities').notNull(),
  state: text('state').$type<WorkingGroup['state']>().notNull(),
  notes: json<GroupNote[]>('notes').notNull(),
  ...versioned,
});

export const groupMembers = table(
  'group_members',
  {
    group: text('working_group')
      .notNull()
      .references(() => workingGroups.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    organisation: text('organisation').references(() => organisations.id, { onDelete: 'set null' }),
    name: text('name').notNull(),
    role: text('role').$type<GroupRole>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.group, t.position] }), index('group_members_organisation').on(t.organisation)],
);

export const meetings = table('meetings', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  kind: text('kind').$type<MeetingKind>().notNull(),
  title: text('title').notNull(),
  description: text('description').notNull(),
  municipality: text('municipality').references(() => municipalities.code),
  group: text('working_group').references(() => workingGroups.id, { onDelete: 'set null' }),
  /** Local date and time of the first one. */
  date: text('date').notNull(),
  time: text('time').notNull(),
  minutes: integer('minutes').notNull(),
  repeats: json<Recurrence>('repeats'),
  cancelled: json<string[]>('cancelled').notNull(),
  place: text('place'),
  videoLink: text('video_link'),
  takesRegistrations: flag('takes_registrations').notNull(),
  capacity: integer('capacity'),
  visibility: text('visibility').$type<Meeting['visibility']>().notNull(),
  state: text('state').$type<Meeting['state']>().notNull(),
  ...versioned,
});

export const meetingRegistrations = table(
  'meeting_registrations',
  {
    id: text('id').primaryKey(),
    meeting: text('meeting')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    /** Local date. */
    on: text('on_date').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    organisation: text('organisation'),
    language: text('language').$type<Language>().notNull(),
    person: text('person').references(() => users.id, { onDelete: 'set null' }),
    createdAt: integer('created_at').notNull(),
    remindedAt: integer('reminded_at'),
  },
  (t) => [
    uniqueIndex('meeting_registrations_once').on(t.meeting, t.on, t.email),
    index('meeting_registrations_day').on(t.on),
    index('meeting_registrations_person').on(t.person),
  ],
);

/** The secret in the address of somebody's own calendar feed. Only its hash is kept; a new one ends the old. */
export const calendarKeys = table('calendar_keys', {
  person: text('person')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  tokenHash: text('token_hash').notNull().unique(),
  createdAt: integer('created_at').notNull(),
});

export const lessons = table('lessons', {
  id: text('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  title: text('title').notNull(),
  summary: text('summary').notNull(),
  situation: text('situation').notNull(),
  approach: text('approach').notNull(),
  result: text('result').notNull(),
  organisation: text('organisation').references(() => organisations.id, { onDelete: 'set null' }),
  themes: json<string[]>('themes').notNull(),
  programmes: json<string[]>('programmes').notNull(),
  state: text('state').$type<LessonState>().notNull(),
  author: text('author').references(() => users.id, { onDelete: 'set null' }),
  publishedOn: text('published_on'),
  ...versioned,
});
