/** A lesson in the hands of who may change it: what its form shows, and what the form brings about. */
import { data } from '@remix-run/node';
import type { CheckboxOption } from '#app/components/form/checkbox-list.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import type { RequestContext } from '#app/context.server.ts';
import type { Person } from '#app/domain/access/actor.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { namedPartner } from '#app/domain/directory/named-partner.ts';
import { offered } from '#app/domain/entry/offered.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { mayWriteLesson } from '#app/domain/lesson/lesson-access.ts';
import { lessonForm, typedLesson, type LessonFormChoices } from '#app/domain/lesson/lesson-form.ts';
import type { Lesson } from '#app/domain/lesson/lesson.ts';
import { writeLesson } from '#app/features/coalition/write-lesson.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { partnerOf } from '../lesson/lesson-view.server.ts';
import { lessonSteps } from './lesson-steps.server.ts';

/** More names would make the page heavy; whoever is missing can be typed all the same. */
const MOST_NAMES = 300;

type Asking = { directory: Directory; person: Person };

/** @throws 404 for a lesson that is not there, 403 for one of another. @returns null for a new one */
export function lessonToEdit({ directory, person }: Asking, id: string | undefined): Lesson | null {
  if (id === undefined) return null;
  const lesson = directory.lessons.find((one) => one.id === id);
  if (!lesson) throw data(null, { status: 404 });
  if (!mayWriteLesson(person, partnerOf(directory, lesson))) throw data(null, { status: 403 });
  return lesson;
}

export type LessonToEdit = Awaited<ReturnType<typeof viewLessonToEdit>>;

export async function viewLessonToEdit(
  context: Pick<RequestContext, 'db'>,
  { directory, person }: Asking,
  lesson: Lesson | null,
  phrases: Phrases,
) {
  const own = partnersToWriteFor(directory, person);
  return {
    version: lesson?.version ?? 0,
    state: lesson?.state ?? null,
    see: lesson && paths.lesson(lesson.slug),
    values: typedLesson(lesson, lesson ? partnerName(directory, lesson) : (own.first ?? '')),
    partners: own.names,
    isCoalitionAllowed: mayWriteLesson(person, null),
    themes: options('theme', lesson?.themes),
    programmes: options('programme', lesson?.programmes),
    history: lesson ? await lessonSteps(context.db, lesson.id, phrases) : [],
  };

  function options(kind: 'theme' | 'programme', present: readonly string[] = []): CheckboxOption[] {
    const ids = directory.vocabulary[kind].map(({ id }) => id);
    return offered(ids, present).map((value) => ({ value, label: phrases.term(kind, value) }));
  }
}

/** @returns the lesson that was written, or what the form shows */
export async function changeLesson(
  context: RequestContext,
  { directory, person }: Asking,
  lesson: Lesson | null,
  form: FormData,
) {
  const submission = parseForm(form, lessonForm(choicesFor({ directory, person }, lesson), lesson));
  if (submission.status !== 'success') return { id: null, result: submission.reply(), refused: null };
  const written = await writeLesson({ ...context, now: context.clock() }, person, {
    id: lesson?.id ?? null,
    version: Number(form.get('version')),
    details: submission.value,
  });
  await context.directory.refresh();
  if (!written.ok) return { id: null, result: submission.reply(), refused: written.error };
  return { id: written.id, result: null, refused: null };
}

function choicesFor({ directory, person }: Asking, lesson: Lesson | null): LessonFormChoices {
  return {
    themes: directory.vocabulary.theme.map(({ id }) => id),
    programmes: directory.vocabulary.programme.map(({ id }) => id),
    partner(typed) {
      if (typed === null) {
        return mayWriteLesson(person, null) ? { ok: true, id: null } : { ok: false, issue: issue('required') };
      }
      // A partner that left is written as its id, and may stay.
      if (lesson && typed === lesson.organisation) return { ok: true, id: typed };
      const partner = namedPartner(directory, typed);
      return partner && mayWriteLesson(person, partner)
        ? { ok: true, id: partner.id }
        : { ok: false, issue: issue('unknown-choice') };
    },
  };
}

function partnerName(directory: Directory, lesson: Lesson): string {
  return partnerOf(directory, lesson)?.name ?? lesson.organisation ?? '';
}

function partnersToWriteFor(directory: Directory, person: Person) {
  const [first] = person.edits.flatMap((id) => directory.byId(id) ?? []);
  const names = directory.organisations
    .filter((partner) => mayWriteLesson(person, partner))
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .sort((a, b) => a.localeCompare(b, 'nl'));
  return { first: first?.name, names };
}
