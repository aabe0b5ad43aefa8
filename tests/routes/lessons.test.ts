/** A lesson from being written to being withdrawn: who is told, who sees it, and what is kept. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { VISITOR, type Actor, type Person } from '#app/domain/access/actor.ts';
import { lessonHistory, writeLesson } from '#app/features/coalition/write-lesson.server.ts';
import { eraseAccount } from '#app/features/people/erase-account.server.ts';
import { ownData } from '#app/features/people/own-data.server.ts';
import { newId } from '#app/platform/ids.server.ts';
import { loader as loadLesson } from '#app/routes/coalition/lesson.tsx';
import { loader as loadList } from '#app/routes/coalition/lessons.tsx';
import { action as write, loader as loadWriting } from '#app/routes/coalition/write-lesson.tsx';
import { action as decide } from '#app/routes/curation/lessons.tsx';
import { loader as loadToday } from '#app/routes/curation/today.tsx';
import { lessonById } from '#db/repositories/lessons.server.ts';
import { personForEmail } from '#db/repositories/people.server.ts';
import { mailsIn } from '../support/mails-in.ts';
import {
  aPerson,
  databaseContext,
  formRequest,
  pageRequest,
  type DatabaseContext,
} from '../support/request-context.ts';
import { answerOf } from '../support/signing-in.ts';

const LEADER = 'coordinatie@elders.example';
const WRITER = 'schrijver@spaarvogel.example';
const TYPED = {
  version: '0',
  organisation: 'Geldloket De Spaarvogel',
  title: 'Koffie eerst',
  summary: 'Eerst koffie, dan papieren.',
  situation: 'Niemand kwam terug.',
  approach: 'Wij schonken koffie.',
  result: 'Nu komt bijna iedereen terug.',
  themes: 'money',
};

let world: DatabaseContext;
let editor: Person;
let coordinator: Person;
beforeAll(async () => {
  world = await databaseContext();
  const { directory } = world.context;
  const edits = [directory.current().bySlug('geldloket-de-spaarvogel')!.id];
  editor = await withAccount(aPerson({ edits }), WRITER);
  coordinator = await withAccount(aPerson({ coordinator: true }), LEADER);
});
afterAll(() => world.dispose());

async function withAccount(person: Person, email: string): Promise<Person> {
  const { db, clock } = world.context;
  const wanted = { id: newId(), name: '', email, language: 'nl' as const };
  const { id } = await db.inTransaction((tx) => personForEmail(tx, wanted, clock()));
  return { ...person, id, email };
}

const titled = (title: string) => world.context.directory.current().lessons.find((one) => one.title === title)!;

function send(fields: Record<string, string>, person: Person = editor, id?: string) {
  const request = formRequest('/lessen/schrijven', { ...TYPED, ...fields });
  return write({ request, params: id === undefined ? {} : { id }, context: world.as(person) });
}

function press(id: string, fields: Record<string, string>, person: Person = coordinator) {
  return decide({ request: formRequest(`/beheer/lessen/${id}`, fields), params: { id }, context: world.as(person) });
}

function page(slug: string, actor: Actor = VISITOR) {
  return loadLesson({ request: pageRequest(`/lessen/${slug}`), params: { lesson: slug }, context: world.as(actor) });
}

test('is proposed, published, edited live, withdrawn and proposed again, each one step of its history', async () => {
  const sent = await answerOf(() => send({}));
  const { id, slug } = titled('Koffie eerst');
  expect(sent.headers.get('Location')).toBe(`/lessen/schrijven/${id}?gedaan=proposed`);
  const told = (await mailsIn(world.context.db)).filter(({ subject }) => subject.includes('Koffie eerst'));
  expect(told.map(({ body }) => body)).toEqual([expect.stringContaining(`/beheer/lessen/${id}`)]);
  await expect(page(slug)).rejects.toMatchObject({ status: 404 });
  expect((await page(slug, editor)).view.notice).toContain('wacht');
  const today = await loadToday({ request: pageRequest('/beheer'), params: {}, context: world.as(coordinator) });
  expect(today.waiting.find(({ list }) => list === 'lessons')).toMatchObject({ text: '1 verhaal dat wacht' });

  await answerOf(() => press(id, { pressed: 'publish', version: '1' }));
  expect((await page(slug)).view).toMatchObject({ title: 'Koffie eerst', notice: null, edit: null });
  const list = await loadList({
    request: pageRequest('/lessen?thema=money'),
    params: {},
    context: world.as(VISITOR),
  });
  expect(list.view.lessons[0]?.title).toBe('Koffie eerst');

  await answerOf(() => send({ title: 'Eerst koffie', version: '2' }, editor, id));
  expect((await page(slug)).view.title).toBe('Eerst koffie');

  expect(await press(id, { pressed: 'withdraw', version: '3' })).toMatchObject({ refused: 'reason' });
  await answerOf(() => press(id, { pressed: 'withdraw', version: '3', reason: 'Klopt niet meer.' }));
  await expect(page(slug)).rejects.toMatchObject({ init: { status: 410 }, data: { withdrawn: true } });
  const ofWriter = (await mailsIn(world.context.db, WRITER)).map(({ body }) => body);
  expect(ofWriter).toEqual([expect.stringContaining(`/lessen/${slug}`), expect.stringContaining('Klopt niet meer.')]);

  await answerOf(() => send({ title: 'Weer koffie', version: '4' }, editor, id));
  expect(titled('Weer koffie')).toMatchObject({ slug, state: 'proposed', version: 5 });
  await expect(page(slug)).rejects.toMatchObject({ init: { status: 410 } });
  const { lesson } = await loadWriting({ request: pageRequest('/'), params: { id }, context: world.as(editor) });
  expect(
    lesson.history.map(({ text }) =>
      text
        .replace(/ door .*/, '')
        .split(' ')
        .slice(5)
        .join(' '),
    ),
  ).toEqual(['ingestuurd', 'weggehaald', 'aangepast', 'online gezet', 'ingestuurd']);
  const kinds = (await lessonHistory(world.context.db, id)).map(({ actor }) => actor.kind);
  expect(kinds).toEqual(['partner', 'coordinator', 'partner', 'coordinator', 'partner']);
});

describe('what is refused', () => {
  test('a phone number is told at the field, before anything is kept', async () => {
    const answer = await send({ title: 'Met nummer', situation: 'Bel 0475 00 12 34.' });
    expect(answer).toMatchObject({ result: { error: { situation: ['personal-number'] } } });
    expect(titled('Met nummer')).toBeUndefined();
  });

  test('an editor writes for the own partner alone', async () => {
    expect(await send({ organisation: 'Verloskundigen Fabelweide' })).toMatchObject({
      result: { error: { organisation: ['unknown-choice'] } },
    });
    expect(await send({ organisation: '' })).toMatchObject({ result: { error: { organisation: ['required'] } } });
    const other = world.context.directory
      .current()
      .lessons.find(({ organisation }) => organisation !== editor.edits[0])!;
    await expect(send({}, editor, other.id)).rejects.toMatchObject({ init: { status: 403 } });
    const deps = { ...world.context, now: world.context.clock() };
    const { id, version, ...details } = other;
    expect(await writeLesson(deps, editor, { id, version, details })).toEqual({ ok: false, error: 'forbidden' });
  });

  test('of two who save at once one is told, and loses nothing', async () => {
    await answerOf(() => send({ title: 'Twee tegelijk' }));
    const { id, slug } = titled('Twee tegelijk');
    await answerOf(() => send({ title: 'Van de een', version: '1' }, editor, id));
    expect(await send({ title: 'Van de ander', version: '1' }, coordinator, id)).toMatchObject({
      refused: 'conflict',
      result: { initialValue: { title: 'Van de ander' } },
    });
    expect(titled('Van de een').slug).toBe(slug);
    expect(await press(id, { pressed: 'publish', version: '1' })).toMatchObject({ refused: 'conflict' });
  });
});

test('two of one title have addresses of their own, and none is that of writing', async () => {
  await answerOf(() => send({ title: 'Schrijven' }));
  expect(titled('Schrijven').slug).toBe('schrijven-2');
});

test('a coordinator writes for the coalition itself, and goes on to publish it', async () => {
  const answer = await answerOf(() => send({ organisation: '', title: 'Van ons allen' }, coordinator));
  const { id, organisation, slug } = titled('Van ons allen');
  expect(organisation).toBeNull();
  expect(answer.headers.get('Location')).toBe(`/beheer/lessen/${id}?gedaan=saved`);
  expect((await page(slug, coordinator)).view).toMatchObject({ by: 'Kansrijke Start Noord- en Midden-Limburg' });
});

test('one’s own data name the lessons, which stay without their writer when the account is erased', async () => {
  const { db, clock } = world.context;
  const kept = await ownData({ db, now: clock() }, editor);
  expect(kept).toMatchObject({
    lessons: expect.arrayContaining([expect.objectContaining({ title: 'Weer koffie' })]) as unknown,
  });
  await eraseAccount({ db }, editor.id);
  expect(await lessonById(db.read, titled('Weer koffie').id)).toMatchObject({ title: 'Weer koffie', author: null });
});
