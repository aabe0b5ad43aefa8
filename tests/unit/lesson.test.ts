/** Who sees and writes a lesson, which are shown where, and what its form refuses. */
import { describe, expect, test } from 'vitest';
import { VISITOR } from '#app/domain/access/actor.ts';
import { maySeeLesson, mayWriteLesson } from '#app/domain/lesson/lesson-access.ts';
import { changedParts, stepTaken } from '#app/domain/lesson/lesson-changes.ts';
import { lessonForm } from '#app/domain/lesson/lesson-form.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import { publishedLessons } from '#app/domain/lesson/published-lessons.ts';
import { demoDirectory } from '../support/demo-directory.ts';
import { aPerson } from '../support/request-context.ts';

const directory = demoDirectory();
const partner = directory.bySlug('geldloket-de-spaarvogel')!;
const LESSON: Lesson = {
  id: 'lesson',
  slug: 'samen-bellen',
  title: 'Samen bellen',
  summary: 'Wij belden samen.',
  situation: 'Niemand belde.',
  approach: 'Wij belden.',
  result: 'Iedereen kwam.',
  organisation: partner.id,
  themes: ['money'],
  programmes: ['voorzorg'],
  state: 'proposed',
  author: 'writer',
  publishedOn: null,
  version: 1,
  updatedAt: 0,
};
const editor = aPerson({ edits: [partner.id] });

describe('a lesson that waits', () => {
  test.each([
    ['a visitor', VISITOR, false],
    ['a member', aPerson({ member: true }), false],
    ['an editor of another partner', aPerson({ edits: ['other'] }), false],
    ['an editor of its partner', editor, true],
    ['who wrote it, though no editor any more', { ...aPerson({ member: true }), id: 'writer' }, true],
    ['a coordinator', aPerson({ coordinator: true }), true],
  ])('is seen by %s or not', (_, actor, sees) => {
    expect(maySeeLesson(actor, LESSON, partner)).toBe(sees);
    expect(maySeeLesson(actor, { ...LESSON, state: 'published' }, partner)).toBe(true);
  });
});

test('only a coordinator writes for the coalition itself', () => {
  expect(mayWriteLesson(editor, partner)).toBe(true);
  expect(mayWriteLesson(editor, null)).toBe(false);
  expect(mayWriteLesson(aPerson({ coordinator: true }), null)).toBe(true);
});

test('what is shown is published, about what was asked, and newest first', () => {
  const published = (id: string, publishedOn: string, themes: string[]): Lesson => ({
    ...LESSON,
    id,
    themes,
    publishedOn,
    state: 'published',
  });
  const lessons = [published('old', '2026-01-01', ['money']), LESSON, published('new', '2026-02-01', ['money'])];
  const ids = (theme: string | null, programme: string | null) =>
    publishedLessons(lessons, { theme, programme }).map(({ id }) => id);
  expect(ids(null, null)).toEqual(['new', 'old']);
  expect(ids('money', 'voorzorg')).toEqual(['new', 'old']);
  expect(ids('housing', null)).toEqual([]);
  expect(ids('money', 'mdo')).toEqual([]);
});

test('a change that leaves the state is an edit of some parts', () => {
  const edited = { ...LESSON, title: 'Anders', themes: ['housing'] };
  expect([stepTaken(null, LESSON), changedParts(null, LESSON)]).toEqual(['proposed', []]);
  expect([stepTaken(LESSON, edited), changedParts(LESSON, edited)]).toEqual(['edited', ['title', 'themes']]);
  expect(stepTaken(LESSON, { ...LESSON, state: 'published' })).toBe('published');
});

describe('the form', () => {
  const form = lessonForm(
    { themes: ['money'], programmes: ['mdo'], partner: () => ({ ok: true, id: partner.id }) },
    null,
  );
  const { title, summary, situation, approach, result } = LESSON;
  const typed = { organisation: partner.name, title, summary, situation, approach, result, themes: 'money' };

  test('takes a lesson', () => {
    expect(form.parse(typed)).toMatchObject({ organisation: partner.id, themes: ['money'], programmes: [] });
  });

  test.each([
    ['title', 'Bel 06 12 34 56 78', 'personal-number'],
    ['situation', 'Zij beviel op 3 mei.', 'personal-date'],
    ['approach', 'Wij gingen naar Dorpsstraat 12.', 'personal-address'],
    ['result', 'Mail naar moeder@post.example.', 'personal-mail'],
  ])('refuses what could be about a person in its %s', (field, text, issue) => {
    const { error } = form.safeParse({ ...typed, [field]: text });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, issue]]);
  });

  test('keeps a term the vocabulary no longer has', () => {
    const kept = lessonForm(
      { themes: [], programmes: [], partner: () => ({ ok: true, id: null }) },
      { themes: ['gone'], programmes: [] },
    );
    expect(kept.parse({ ...typed, themes: 'gone' }).themes).toEqual(['gone']);
    expect(kept.safeParse(typed).success).toBe(false);
  });
});
