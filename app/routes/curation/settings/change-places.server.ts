/** What the page of municipalities and regions is asked to do: by which button, and with what. */
import type { AppLoadContext } from '@remix-run/node';
import type { SubmissionResult } from '@conform-to/react';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import type { Person } from '#app/domain/access/actor.ts';
import { issue } from '#app/domain/form/form-issue.ts';
import { asLine } from '#app/domain/form/typed-text.ts';
import type { PostcodeArea } from '#app/domain/geo/coalition.ts';
import { readPostcodeFile, type PostcodeProblem } from '#app/domain/geo/postcode-file.ts';
import {
  addMunicipality,
  givePostcodes,
  removeMunicipality,
  renameRegions,
  type MunicipalityUses,
} from '#app/features/settings/edit-municipalities.server.ts';
import { paths } from '#app/paths.ts';
import { done } from '../../account/done.ts';
import { addForm, municipalityNamed, REGION_NAME_LENGTH } from './places-schema.ts';

export const FILE_FIELD = 'file';

export type PlacesAnswer = {
  /** Of the form that adds. */
  result?: SubmissionResult;
  /** Why the file was not used. */
  file?: PostcodeProblem;
  refused?: 'gone' | 'last' | 'name' | { name: string; used: MunicipalityUses };
};

type Asked = { context: AppLoadContext; person: Person; form: FormData };

export async function changePlaces(asked: Asked): Promise<PlacesAnswer | Response> {
  const [what, code = ''] = String(asked.form.get(PRESSED_NAME) ?? '').split(' ', 2);
  if (what === 'remove') return remove(asked, code);
  if (what === 'rename') return rename(asked);
  return add(asked, what === 'postcodes');
}

async function add({ context, person, form }: Asked, onlyPostcodes: boolean): Promise<PlacesAnswer | Response> {
  const submission = parseForm(form, addForm);
  const file = await readFile(form);
  if (!file.ok)
    return { result: submission.reply({ fieldErrors: { file: [issue('unreadable')] } }), file: file.problem };
  if (submission.status !== 'success') return { result: submission.reply() };
  const { municipality: typed, region, newRegion } = submission.value;
  const wrong = (field: string, message: string) => ({
    result: submission.reply({ fieldErrors: { [field]: [message] } }),
  });
  const found = municipalityNamed(context.country().municipalities, typed);
  if (!found) return wrong('municipality', issue('unknown-choice'));
  const given = { code: found.code, postcodes: file.areas };
  const chosen = newRegion === null ? region !== null && { slug: region } : { name: newRegion };
  if (!onlyPostcodes && !chosen) return wrong('region', issue('choose'));
  const deps = { ...context, now: context.clock() };
  const edited =
    onlyPostcodes || !chosen
      ? await givePostcodes(deps, person, given)
      : await addMunicipality(deps, person, { ...given, region: chosen });
  await context.directory.refresh();
  if (edited.ok) return done(paths.coalitionMunicipalities(), onlyPostcodes ? 'postcodes' : 'added');
  if (edited.error === 'postcodes') {
    return { ...wrong('file', issue('unreadable')), file: { line: 0, problem: 'none', value: found.name } };
  }
  if (edited.error === 'gone') return { ...wrong('municipality', issue('unknown-choice')), refused: 'gone' };
  return edited.error === 'region' ? wrong('region', issue('choose')) : wrong('municipality', issue('similar'));
}

async function remove({ context, person }: Asked, code: string): Promise<PlacesAnswer | Response> {
  const name = context.directory.current().municipalities.find((one) => one.code === code)?.name ?? code;
  const removed = await removeMunicipality({ ...context, now: context.clock() }, person, code);
  await context.directory.refresh();
  if (removed.ok) return done(paths.coalitionMunicipalities(), 'removed');
  return { refused: typeof removed.error === 'string' ? removed.error : { name, used: removed.error.used } };
}

async function rename({ context, person, form }: Asked): Promise<PlacesAnswer | Response> {
  const names = context.directory.current().regions.flatMap(({ slug }) => {
    const typed = form.get(regionField(slug));
    return typeof typed === 'string' ? [{ slug, name: asLine(typed) }] : [];
  });
  if (names.some(({ name }) => name === '' || name.length > REGION_NAME_LENGTH)) return { refused: 'name' };
  await renameRegions({ ...context, now: context.clock() }, person, names);
  await context.directory.refresh();
  return done(paths.coalitionMunicipalities(), 'renamed');
}

export function regionField(slug: string): string {
  return `name-${slug}`;
}

type FileRead = { ok: true; areas: PostcodeArea[] } | { ok: false; problem: PostcodeProblem };

async function readFile(form: FormData): Promise<FileRead> {
  const file = form.get(FILE_FIELD);
  if (!(file instanceof File) || file.size === 0) return { ok: true, areas: [] };
  const read = readPostcodeFile(await file.text());
  return read.ok ? read : { ok: false, problem: read.problems[0]! };
}
