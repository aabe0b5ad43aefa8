/** Reads the directory from the database: whole at the start, afterwards only what a commit changed. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  directoryInSteps,
  withCoalitionLife,
  withPartnerChanges,
  withReferring,
  withVocabularyInSteps,
  type Directory,
  type DirectoryContents,
} from '#app/domain/directory/directory.ts';
import type { CoalitionLife } from '#app/domain/directory/coalition-life.ts';
import type { Referring } from '#app/domain/referral/referring.ts';
import { inSlices } from '#app/platform/slices.server.ts';
import type { Database, Queries } from '#db/database.ts';
import { readCarePaths } from '#db/repositories/care-paths.server.ts';
import { readCoalition, readGeography } from '#db/repositories/coalition.server.ts';
import { changesBetween, directoryVersion, type DirectoryChange } from '#db/repositories/directory-state.server.ts';
import { readGroups } from '#db/repositories/groups.server.ts';
import { readLessons } from '#db/repositories/lessons.server.ts';
import { readMeetings } from '#db/repositories/meetings.server.ts';
import { readMemberships } from '#db/repositories/memberships.server.ts';
import { readProgrammes } from '#db/repositories/programmes.server.ts';
import { readGapMarks } from '#db/repositories/gap-marks.server.ts';
import { readReactions } from '#db/repositories/reactions.server.ts';
import { publishedIds, publishedOrganisations, slugHistory } from '#db/repositories/read-organisations.server.ts';
import { readReferralRoutes } from '#db/repositories/referral-routes.server.ts';
import { readVocabulary } from '#db/repositories/vocabulary.server.ts';

/** Other requests go in between. */
const PARTNERS_PER_READ = 50;
/** With more changes than this, a full load in slices keeps visitors waiting less than one large change. */
const MOST_CHANGES = 200;

/** @throws {Error} when the installation has no coalition yet. */
export async function loadDirectory(db: Database): Promise<Directory> {
  const contents = await db.readAtOnce(async (read): Promise<DirectoryContents> => {
    const version = await directoryVersion(read);
    const coalition = await readCoalition(read);
    if (!coalition) throw new Error('This database has no coalition yet: run npm run seed');
    return {
      version,
      coalition,
      ...(await readGeography(read)),
      vocabulary: await readVocabulary(read),
      organisations: await readPartners(read),
      slugs: await slugHistory(read),
      ...(await readReferring(read)),
      ...(await readCoalitionLife(read)),
    };
  });
  return inSlices(directoryInSteps(contents));
}

async function readPartners(read: Queries) {
  const ids = await publishedIds(read);
  const organisations: DirectoryContents['organisations'] = [];
  for (let from = 0; from < ids.length; from += PARTNERS_PER_READ) {
    organisations.push(...(await publishedOrganisations(read, ids.slice(from, from + PARTNERS_PER_READ))));
    await nextTurn();
  }
  return organisations;
}

async function readReferring(read: Queries): Promise<Referring> {
  return {
    routes: await readReferralRoutes(read),
    carePaths: await readCarePaths(read),
    gapMarks: await readGapMarks(read),
    reactions: await readReactions(read),
  };
}

async function readCoalitionLife(read: Queries): Promise<CoalitionLife> {
  return {
    programmes: await readProgrammes(read),
    memberships: await readMemberships(read),
    groups: await readGroups(read),
    meetings: await readMeetings(read),
    lessons: await readLessons(read),
  };
}

/** @returns the directory itself when nothing changed */
export async function followChanges(db: Database, directory: Directory): Promise<Directory> {
  const news = await db.readAtOnce(async (read) => {
    const version = await directoryVersion(read);
    if (version === directory.version) return null;
    const changes = await changesBetween(read, directory.version, version);
    if (!changes || !isSmall(changes)) return 'everything' as const;
    const ids = changes.flatMap((change) => (change.kind === 'organisation' ? [change.id] : []));
    return {
      version,
      ids,
      changed: await publishedOrganisations(read, ids),
      slugs: await slugHistory(read, ids),
      vocabulary: changes.some((change) => change.kind === 'vocabulary') ? await readVocabulary(read) : null,
      referring: changes.some((change) => change.kind === 'referral') ? await readReferring(read) : null,
      life: changes.some((change) => change.kind === 'life') ? await readCoalitionLife(read) : null,
    };
  });
  if (news === null) return directory;
  if (news === 'everything') return loadDirectory(db);
  const { version, ids, changed, slugs, vocabulary, referring, life } = news;
  const reread = vocabulary ? await inSlices(withVocabularyInSteps(directory, version, vocabulary)) : directory;
  const referred = referring ? withReferring(reread, version, referring) : reread;
  const read = life ? withCoalitionLife(referred, version, life) : referred;
  const removed = ids.filter((id) => !changed.some((one) => one.id === id));
  return withPartnerChanges(read, { version, changed, removed, slugs });
}

function isSmall(changes: DirectoryChange[]): boolean {
  return changes.length <= MOST_CHANGES && changes.every((change) => change.kind !== 'everything');
}
