/** Importing in the browser: what may be given, what is shown of it, and that only what was chosen happens. */
import { readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '#app/domain/access/actor.ts';
import { VISITOR } from '#app/domain/access/actor.ts';
import { MOST_RECORDS } from '#app/features/interchange/file-refusal.ts';
import { LARGEST_FILE_BYTES } from '#app/features/interchange/read-partner-sheet.server.ts';
import { parseCsv } from '#app/platform/csv.server.ts';
import { action as give, loader as start } from '#app/routes/curation/import.tsx';
import { action, loader } from '#app/routes/curation/import/one-import.tsx';
import { loader as report } from '#app/routes/curation/import/report-file.ts';
import { changeImport, importById, latestImports } from '#db/repositories/imports.server.ts';
import { limitBody, MOST_BYTES, MOST_UPLOADED_BYTES } from '../../server/limit-body.ts';
import {
  aPerson,
  BASE_URL,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const SAMPLE = readFileSync(fileURLToPath(new URL('../samples/partners.csv', import.meta.url)));
const COORDINATOR = aPerson({ coordinator: true });
const HEADER = 'naam;domein;werkgebied;postcode;huisnummer;omschrijving';

let world: DatabaseContext;
beforeAll(async () => {
  world = await databaseContext();
});
afterAll(() => world.dispose());

function upload(bytes: Uint8Array, name = 'blad.csv', context = world.as(COORDINATOR)) {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(bytes)], name));
  const request = new Request(`${BASE_URL}/beheer/import`, {
    method: 'POST',
    body,
    headers: { 'Accept-Language': 'nl' },
  });
  return give({ request, context, params: {} });
}

async function prepared(bytes: Uint8Array): Promise<string> {
  const answer = await answerOf(() => upload(bytes));
  return /^\/beheer\/import\/([0-9a-f-]+)$/.exec(answer.headers.get('Location') ?? '')![1]!;
}

const sheet = (...rows: string[]) => Buffer.from([HEADER, ...rows].join('\n'));

function page(id: string, query = '') {
  return loader({
    request: pageRequest(`/beheer/import/${id}?${query}`),
    context: world.as(COORDINATOR),
    params: { import: id },
  });
}

function act(id: string, fields: [string, string][] | Record<string, string>, person: Person = COORDINATOR) {
  const request = formRequest(`/beheer/import/${id}`, fields);
  return action({ request, context: world.as(person), params: { import: id } });
}

async function finished(id: string) {
  await world.context.background.settled();
  return page(id);
}

const statusOf = async (work: () => Promise<unknown>) => {
  const answer = await work().catch((thrown: unknown) => thrown);
  return answer instanceof Response ? answer.status : (answer as { init?: ResponseInit }).init?.status;
};

describe('a file', () => {
  test('that can be read is shown before anything of it is taken in', async () => {
    const id = await prepared(SAMPLE);
    const { title, preview } = await page(id);
    expect(title).toBe('Import van blad.csv');
    expect(preview?.lists).toEqual([
      { list: 'new', count: 4 },
      { list: 'changed', count: 0 },
      { list: 'doubtful', count: 1 },
      { list: 'wrong', count: 2 },
      { list: 'unchanged', count: 0 },
    ]);
    expect(preview?.rows.map(({ row, name }) => `${row} ${name}`)).toContain('1 Buurthuis De Klaproos');
    const wrong = (await page(id, 'lijst=fout')).preview?.rows;
    expect(wrong?.map(({ row, findings }) => [row, findings[0]?.column])).toEqual([
      [6, 'Werkgebied'],
      [7, 'Domein'],
    ]);
    expect(world.context.directory.current().organisations.some(({ name }) => name.includes('Klaproos'))).toBe(false);
  });

  test.each([
    ['empty', Buffer.from(''), /leeg/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /geen tekst|kunnen wij niet/],
    ['a zip of nothing', Buffer.from('PK\u0003\u0004niets'), /./],
    ['text of another kind', Buffer.from('Beste allen,\n\nHierbij de lijst.'), /herkennen geen koppen/],
    ['JSON of something else', Buffer.from('{"a": [1, 2]}'), /niet gemaakt met de export/],
    ['too large', Buffer.alloc(LARGEST_FILE_BYTES + 1, 'a'), /groter dan 48 MB/],
    ['of too many rows', sheet(...Array.from({ length: MOST_RECORDS + 1 }, () => 'x;y;z')), /50\.000 rijen/],
    ['of columns nobody knows', Buffer.from('=CMD();<script>\n1;2'), /herkennen geen koppen/],
  ])('that is %s is refused in a sentence, and not kept', async (_, bytes, sentence) => {
    const before = await latestImports(world.context.db.read, 50);
    const answer = await upload(bytes);
    expect(answer).toMatchObject({ refused: expect.stringMatching(sentence) as unknown });
    expect(await latestImports(world.context.db.read, 50)).toEqual(before);
  });

  test('without a column that every row needs is kept, so that another can be chosen for it', async () => {
    const { refused, preview } = await page(
      await prepared(Buffer.from('hoe heet het;domein;werkgebied;postcode\nDe Uil;sociaal;Weert;6001 AB')),
    );
    expect(preview).toBeNull();
    expect(refused?.columns.heads[0]).toEqual({ title: 'hoe heet het', column: null });
  });

  test('in the letters of old Excel keeps its accents', async () => {
    const { preview } = await page(
      await prepared(Buffer.from(`${HEADER}\nCafé Zoë;sociaal;Weert;6001 AB;1;`, 'latin1')),
    );
    expect(preview?.rows[0]?.name).toBe('Café Zoë');
  });

  test('that is missing, or a form that is broken, is asked for again', async () => {
    const nothing = formRequest('/beheer/import', { file: 'no file' });
    const broken = new Request(`${BASE_URL}/beheer/import`, {
      method: 'POST',
      body: '--x\r\nnonsense',
      headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Accept-Language': 'nl' },
    });
    for (const request of [nothing, broken]) {
      const answer = await give({ request, context: world.as(COORDINATOR), params: {} });
      expect(answer).toEqual({ refused: 'Kies eerst een bestand.' });
    }
  });

  test('of somebody who may not is not even read', async () => {
    const body = new FormData();
    body.set('file', new File([SAMPLE], 'blad.csv'));
    for (const [actor, status] of [
      [VISITOR, 302],
      [aPerson({ leads: ['GM0957'] }), 403],
    ] as const) {
      const request = new Request(`${BASE_URL}/beheer/import`, { method: 'POST', body });
      expect(await statusOf(() => give({ request, context: world.as(actor), params: {} }))).toBe(status);
      expect(request.bodyUsed).toBe(false);
    }
  });

  test('with a name of markup is shown by that name', async () => {
    const answer = await answerOf(() => upload(SAMPLE, '<img src=x onerror=alert(1)>.csv'));
    const id = answer.headers.get('Location')!.split('/').at(-1)!;
    expect((await page(id)).title).toBe('Import van <img src=x onerror=alert(1)>.csv');
  });
});

describe('choosing', () => {
  test('a column looks at the file anew; without one that every row needs, it is asked for', async () => {
    const id = await prepared(Buffer.from(`${HEADER};extra\nDe Kapstok;sociaal;Weert;6001 AB;1;;Koffie`));
    const heads = (await page(id)).preview!.columns.heads;
    const fields = (chosen: Record<string, string>) => [
      ['pressed', 'columns'] as [string, string],
      ...heads.flatMap(({ title, column }, place): [string, string][] => [
        ['head', JSON.stringify(title)],
        [`column-${place}`, chosen[title] ?? column ?? ''],
      ]),
    ];
    await act(id, fields({ naam: '' }));
    const lacking = await page(id);
    expect(lacking.preview).toBeNull();
    expect(lacking.refused?.message).toContain('ontbreekt de kolom Naam');
    expect(lacking.refused?.columns.heads[0]).toEqual({ title: 'naam', column: null });
    await act(id, fields({ omschrijving: '', extra: 'description' }));
    expect((await page(id)).preview?.columns.heads.at(-1)).toEqual({ title: 'extra', column: 'description' });
    expect(await act(id, fields(Object.fromEntries(heads.map(({ title }) => [title, ''] as const))))).toMatchObject({
      error: 'refused',
    });
    await act(id, [
      ['pressed', 'columns'],
      ['head', 'no head that we gave'],
      ['column-0', 'name'],
    ]);
    expect((await page(id)).preview?.columns.heads).toEqual(heads);
  });

  test('about a row in doubt is kept; about another row, or for another partner, it is not', async () => {
    const known = world.context.directory.current().organisations.find(({ locations }) => locations[0]?.houseNumber)!;
    const { street, houseNumber, postcode } = known.locations[0]!;
    const alike = `${HEADER.replace('omschrijving', 'straat')}\n${known.name} en meer;sociaal;Weert;${postcode};${houseNumber};${street}\nDe Lantaarn;sociaal;Weert;6001 AB;1;`;
    const id = await prepared(Buffer.from(alike));
    expect((await page(id, 'lijst=twijfel')).preview?.rows[0]?.doubt?.partner?.name).toBe(known.name);
    await act(id, { pressed: 'choose', 'row-1': 'update', 'row-2': 'skip', 'row-99': 'add' });
    const { preview } = await page(id, 'lijst=twijfel');
    expect(preview?.rows.map(({ row, doubt }) => [row, doubt?.chosen])).toEqual([[1, 'update']]);
    expect(preview?.lists.find(({ list }) => list === 'new')?.count).toBe(1);
    expect(preview?.toWrite).toBe(2);
    expect(preview?.undecided).toBeNull();
  });

  test('nothing we know of changes nothing', async () => {
    const id = await prepared(SAMPLE);
    const before = await page(id);
    expect(await act(id, { pressed: 'all' })).toMatchObject({ error: 'notNow' });
    expect(await page(id)).toEqual(before);
  });
});

describe('an import', () => {
  test('runs once, is reported, is a file, and is taken back', async () => {
    const id = await prepared(sheet('=De Uil;sociaal;Weert;6001 AB;1;', 'De Vos;zorg;Weert;6001 AB;2;'));
    const [first, second] = await Promise.all([
      act(id, { pressed: 'start', publish: 'on' }),
      act(id, { pressed: 'start', publish: 'on' }),
    ]);
    expect([first, second].filter((answer) => answer instanceof Response)).toHaveLength(1);
    const done = await finished(id);
    expect(done).toMatchObject({ state: 'done', status: 'De import is klaar.', preview: null });
    expect(done.report?.counts.map(({ count }) => count)).toEqual([2, 1, 0, 0, 1]);
    const added = () => world.context.directory.current().organisations.filter(({ name }) => name === '=De Uil');
    expect(added()).toHaveLength(1);

    const request = pageRequest(`/beheer/import/${id}/verslag.csv`);
    const file = await report({ request, context: world.as(COORDINATOR), params: { import: id } });
    const read = parseCsv((await file.text()).replace(/^\uFEFF/, ''), ';');
    const rows = read.ok ? read.rows : [];
    expect(rows.slice(0, 2)).toEqual([
      ['Rij', 'Kolom', 'Er staat', 'Melding', 'Opgenomen'],
      ['', '', 'blad.csv', '2 gelezen: 1 toegevoegd, 0 gewijzigd, 0 ongewijzigd, 1 niet opgenomen.', ''],
    ]);
    expect(rows).toContainEqual(['1', 'Naam', "'=De Uil", expect.stringContaining('formule'), 'ja']);

    await act(id, { pressed: 'undo' });
    expect(await finished(id)).toMatchObject({ state: 'undone', status: 'De import is teruggedraaid.' });
    expect(added()).toEqual([]);
    expect(await act(id, { pressed: 'undo' })).toMatchObject({ error: 'notNow' });
    expect(await act(id, { pressed: 'start' })).toMatchObject({ error: 'notNow' });
  });

  test('is told in the language of who reads it, but for a report of before that held sentences', async () => {
    const id = await prepared(sheet('Uilennest;zorg;Weert;6001 AX'));
    await act(id, { pressed: 'start' });
    const { report: dutch } = await finished(id);
    const { report: english } = await page(id, 'lang=en');
    expect([dutch, english].map((one) => one?.findings[0]?.message)).toEqual([
      expect.stringContaining('is geen domein'),
      expect.stringContaining('is not a domain'),
    ]);

    const { db } = world.context;
    const given = await importById(db.read, id);
    const worded = { row: 1, column: 'name', value: 'x', code: 'old', message: 'Zo stond het er.', refuses: true };
    const summary = { ...given!.summary!, findings: [worded] };
    await db.inTransaction((tx) => changeImport(tx, id, ['done'], { summary }));
    expect((await page(id, 'lang=en')).report?.findings).toMatchObject([
      { column: 'Name', message: 'Zo stond het er.', taken: 'no' },
    ]);
  });

  test('can be thrown away until it runs', async () => {
    const id = await prepared(SAMPLE);
    expect(await act(id, { pressed: 'discard' })).toBeInstanceOf(Response);
    expect(await statusOf(() => page(id))).toBe(404);
    const { earlier } = await start({
      request: pageRequest('/beheer/import'),
      context: world.as(COORDINATOR),
      params: {},
    });
    expect(earlier.map((one) => one.id)).not.toContain(id);
  });

  test('of another installation is not there', async () => {
    for (const id of ['', 'elders', '0199a1b2-0000-7000-8000-000000000001', '../partners']) {
      expect(await statusOf(() => page(id))).toBe(404);
      expect(await statusOf(() => act(id, { pressed: 'start' }))).toBe(404);
      const request = pageRequest('/beheer/import/x/verslag.csv');
      const asked = { request, context: world.as(COORDINATOR), params: { import: id } };
      expect(await statusOf(() => report(asked))).toBe(404);
    }
  });

  test('that did not run has no report', async () => {
    const id = await prepared(SAMPLE);
    const request = pageRequest(`/beheer/import/${id}/verslag.csv`);
    expect(await statusOf(() => report({ request, context: world.as(COORDINATOR), params: { import: id } }))).toBe(404);
  });
});

describe('the size of what is sent', () => {
  let server: Server;
  beforeAll(async () => {
    const app = express().use(limitBody, (_, response) => void response.send('taken'));
    await new Promise<void>((resolve) => (server = app.listen(0, '127.0.0.1', resolve)));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** Says how much there is, and sends none of it. */
  function statusFor(path: string, length: number): Promise<number | undefined> {
    const { port } = server.address() as AddressInfo;
    const headers = { 'Content-Length': length };
    return new Promise((resolve, reject) => {
      const asking = request({ port, path, method: 'POST', headers }, ({ statusCode }) => {
        resolve(statusCode);
        asking.destroy();
      });
      asking.on('error', reject);
      asking.flushHeaders();
    });
  }

  test('is larger for a file than for any other form, and not without end', async () => {
    expect(await statusFor('/beheer/import', MOST_UPLOADED_BYTES)).toBe(200);
    expect(await statusFor('/beheer/import', MOST_UPLOADED_BYTES + 1)).toBe(413);
    expect(await statusFor('/beheer/import/x', MOST_BYTES + 1)).toBe(413);
    expect(await statusFor('/aanmelden', MOST_BYTES + 1)).toBe(413);
  });
});
