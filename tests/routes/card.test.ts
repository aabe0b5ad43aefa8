/** The card, the list, and the reading of the card's texts, from the side of their loaders and actions. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { formatPhone } from '#app/domain/phone/dutch-phone.ts';
import { CARD_LANGUAGES } from '#app/domain/referral/card-languages.ts';
import { LONGEST_SHORTLIST, shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { mergeEntries } from '#app/features/curation/merge-entries.server.ts';
import { archiveEntry, changeEntry } from '#app/features/entries/write-entry.server.ts';
import { textsFingerprint } from '#app/features/referral/card-readings.server.ts';
import { detailsOf } from '#app/domain/organisation/organisation.ts';
import { action as recordTexts, loader as loadTexts } from '#app/routes/curation/card-texts.tsx';
import { loader as loadCard } from '#app/routes/referral/card.tsx';
import { loader as loadCards } from '#app/routes/referral/cards.tsx';
import { loader as loadShortlist } from '#app/routes/referral/shortlist.tsx';
import type { LeftView } from '#app/routes/referral/card/absent.server.ts';
import { revisionsOf } from '#db/repositories/revisions.server.ts';
import { demoDirectory } from '#tests/support/demo-directory.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  requestContext,
  type DatabaseContext,
} from '#tests/support/request-context.ts';

const SPAARVOGEL = 'geldloket-de-spaarvogel';
const BY = { actor: { kind: 'coordinator', id: null } as const, reason: 'Test' };

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function card(slug: string, query = '', context = world.context) {
  return loadCard({ request: pageRequest(`/kaartje/${slug}${query}`), params: { slug }, context });
}

async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
}

function partner(slug: string): Organisation {
  const found = world.context.directory.current().bySlug(slug);
  if (!found) throw new Error(`The demo has no ${slug}`);
  return found;
}

describe('the card of a partner', () => {
  test('has no number, mail or name of a contact of any partner', async () => {
    const directory = demoDirectory();
    const context = requestContext(directory);
    let checked = 0;
    for (const { slug, phone, contacts } of directory.organisations) {
      const sent = JSON.stringify(await card(slug, '', context));
      for (const one of contacts) {
        expect(sent).not.toContain(one.name);
        if (one.email) expect(sent).not.toContain(one.email);
        if (one.phone && one.phone !== phone) expect(sent).not.toContain(formatPhone(one.phone));
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(100);
  });

  test('asks the database nothing for a visitor', async () => {
    expect(await card(SPAARVOGEL, '?taal=pl', requestContext())).toMatchObject({ isUnread: false });
  });

  test('has no Dutch of its own on a card in another language', async () => {
    for (const language of CARD_LANGUAGES.filter((one) => one !== 'nl')) {
      const { card: shown } = await card(SPAARVOGEL, `?taal=${language}`);
      expect(shown.own).toBeNull();
      expect(shown.bring?.text).not.toBeNull();
    }
  });

  test('that still holds says nothing of a change', async () => {
    const { card: shown } = await card(SPAARVOGEL);
    expect(shown.code.size).toBeGreaterThan(20);
    expect((await card(SPAARVOGEL, '?k=00000000')).changed).not.toBeNull();
    expect((await card(SPAARVOGEL)).changed).toBeNull();
  });

  test('is not there for a slug that never was', async () => {
    expect(await thrownBy(card('weg'))).toMatchObject({ status: 404 });
  });

  test('of a partner that left says so in the language of the card, with who else helps', async () => {
    const { db, newId, clock, directory } = world.context;
    const gone = partner('stichting-knikkerzak');
    await db.inTransaction((tx) =>
      archiveEntry(tx, { newId, now: clock() }, { id: gone.id, version: gone.version, ...BY }),
    );
    await directory.refresh();
    const thrown = await thrownBy(card(gone.slug, '?taal=pl'));
    expect(thrown).toMatchObject({ init: { status: 410 } });
    const { data } = thrown as { data: LeftView };
    expect(data.title).toBe('Stichting Knikkerzak już nie działa');
    expect(data.alternative?.phone.text).toMatch(/^0/);
    expect(data.alternative?.card).toMatch(/^\/kaartje\/.+taal=pl/);
  });

  test('follows a partner to its new address, with its language', async () => {
    const { db, newId, clock, directory } = world.context;
    const { id, version, slug, ...rest } = partner('taalpunt-letterzee');
    const after = { ...detailsOf(rest), name: 'Taalpunt Nieuwe Letters' };
    await db.inTransaction((tx) =>
      changeEntry(tx, { newId, now: clock() }, { id, version, after, action: 'edit', ...BY }),
    );
    await directory.refresh();
    const thrown = (await thrownBy(card(slug, '?taal=ar'))) as Response;
    expect(thrown.status).toBe(301);
    expect(thrown.headers.get('Location')).toBe('/kaartje/taalpunt-nieuwe-letters?taal=ar');
  });
});

describe('a list', () => {
  const list = (parameters: URLSearchParams) =>
    loadShortlist({ request: pageRequest(`/lijstje?${parameters}`), params: {}, context: world.context });

  test('of five hundred addresses holds twenty, and says what was left out', async () => {
    const known = world.context.directory.current().organisations.map(({ slug }) => slug);
    const unknown = Array.from({ length: 500 }, (_, index) => `weg-${index}`);
    const { view } = await list(shortlistParameters([...unknown, 'stichting-knikkerzak', ...known]));
    expect(view.partners).toHaveLength(LONGEST_SHORTLIST);
    expect(view.leftOut).toEqual({
      unknown: { named: unknown.slice(0, 5), more: 495 },
      archived: ['Stichting Knikkerzak'],
      moved: [],
      tooMany: known.length - LONGEST_SHORTLIST,
    });
  });

  test('has addresses for taking one off and putting one earlier', async () => {
    const { view } = await list(shortlistParameters([SPAARVOGEL, 'taalhuis-het-woordenrijk']));
    expect(view.partners[1]?.earlier).toBe(`/lijstje?p=taalhuis-het-woordenrijk&p=${SPAARVOGEL}`);
    expect(view.partners[1]?.removed).toBe(`/lijstje?p=${SPAARVOGEL}`);
    expect(view.partners[0]?.earlier).toBeNull();
  });

  test('without the last one on it stays an empty list', async () => {
    const { view } = await list(shortlistParameters([SPAARVOGEL]));
    expect(view.partners[0]?.removed).toBe('/lijstje?p=');
  });

  test('prints a card of each', async () => {
    const request = pageRequest(`/lijstje/kaartjes?p=${SPAARVOGEL}&p=weg&p=taalhuis-het-woordenrijk&taal=tr`);
    const { cards } = await loadCards({ request, params: {}, context: world.context });
    expect(cards.map(({ slug, language }) => [slug, language])).toEqual([
      [SPAARVOGEL, 'tr'],
      ['taalhuis-het-woordenrijk', 'tr'],
    ]);
  });
});

test('of two that became one the card and the list lead to the one', async () => {
  const { db, newId, clock, directory } = world.context;
  const [kept, other] = [partner('taalhuis-het-woordenrijk'), partner('taalhuis-babbelwolk')];
  const merge = { kept: kept.id, keptVersion: kept.version, other: other.id, otherVersion: other.version };
  const by = aPerson({ coordinator: true });
  expect(await mergeEntries({ db, newId, now: clock() }, by, { ...merge, reason: 'Dezelfde' })).toMatchObject({
    ok: true,
  });
  await directory.refresh();
  const thrown = (await thrownBy(card(other.slug, '?taal=uk'))) as Response;
  expect(thrown.headers.get('Location')).toBe(`/kaartje/${kept.slug}?taal=uk`);
  const { view } = await loadShortlist({
    request: pageRequest(`/lijstje?p=${other.slug}`),
    params: {},
    context: world.context,
  });
  expect(view.leftOut?.moved).toEqual([{ name: other.name, into: kept.name, to: `/partners/${kept.slug}` }]);
});

describe('the texts of the card', () => {
  const coordinator = aPerson({ coordinator: true });
  const page = async () =>
    (await loadTexts({ request: pageRequest('/beheer/kaartteksten'), params: {}, context: world.as(coordinator) }))
      .readings;
  const record = (fields: Record<string, string>) =>
    recordTexts({ request: formRequest('/beheer/kaartteksten', fields), params: {}, context: world.as(coordinator) });
  const stateOf = async (language: string) => (await page()).find((one) => one.language === language)?.state;

  test('are unread until somebody puts on record that they were read', async () => {
    expect((await card(SPAARVOGEL, '?taal=ti', world.as(coordinator))).isUnread).toBe(true);
    expect(await stateOf('ti')).toBe('unread');
    const answer = await record({ language: 'ti', seen: textsFingerprint('ti'), reader: 'Een tolk' });
    expect(answer).toBeInstanceOf(Response);
    expect(await stateOf('ti')).toBe('read');
    expect((await card(SPAARVOGEL, '?taal=ti', world.as(coordinator))).isUnread).toBe(false);
    expect(await revisionsOf(world.context.db.read, 'card-texts', 'ti')).toHaveLength(1);
  });

  test('that changed while they were read are not put on record', async () => {
    expect(await record({ language: 'uk', seen: 'older texts', reader: 'Een tolk' })).toEqual({ refused: 'changed' });
    expect(await stateOf('uk')).toBe('unread');
  });

  test('are not put on record without a reader', async () => {
    expect(await record({ language: 'uk', seen: textsFingerprint('uk'), reader: ' ' })).toEqual({ refused: 'reader' });
  });
});
