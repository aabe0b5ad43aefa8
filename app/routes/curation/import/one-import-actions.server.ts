/** What a coordinator does with an import: choose, start, take back, throw away. */
import type { ActionFunctionArgs } from '@remix-run/node';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { IMPORT_COLUMNS, type ChosenColumns } from '#app/domain/import/columns.ts';
import type { PlannedRow } from '#app/domain/import/planned-row.ts';
import type { RowChoice } from '#app/domain/import/prepared-import.ts';
import type { Language } from '#app/domain/vocabulary/vocabulary.ts';
import {
  chooseColumns,
  chooseForRows,
  discardImport,
  planPrepared,
} from '#app/features/interchange/prepare-import.server.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { startImport, startUndo } from '#app/features/interchange/start-import.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import { done } from '../../account/done.ts';
import { columnName, choiceName, HEAD_NAME, titleIn } from './field-names.ts';
import { importAddress, readImportRequest } from './import-request.ts';
import { openImport } from './one-import.server.ts';

/** @returns why not, as a word or a sentence about the file */
export async function actOnImport(asked: ActionFunctionArgs) {
  const { request, context } = asked;
  const { person, given } = await openImport(asked);
  const { id } = given;
  const form = await request.formData();
  const deps = { db: context.db, newId: context.newId, now: context.clock() };
  switch (form.get(PRESSED_NAME)) {
    case 'start':
      return going(await startImport(deps, person, { id, publish: form.get('publish') === 'on' }));
    case 'undo':
      return going(await startUndo(deps, person, id));
    case 'discard':
      return (await discardImport(deps, id)).ok ? done(paths.imports(), 'discarded') : NOT_NOW;
    case 'choose':
      return (await chooseForRows(deps, given, await chosenIn(form))).ok
        ? done(importAddress(id, readImportRequest(request)), 'chosen')
        : NOT_NOW;
    case 'columns':
      return mapped(await chooseColumns(context, id, columnsIn(form)), await languageOf(request));
    default:
      return NOT_NOW;
  }

  function going(started: Awaited<ReturnType<typeof startImport>>) {
    if (!started.ok) return NOT_NOW;
    context.background.wake();
    return done(paths.imports(id), 'started');
  }

  function mapped(chosen: Awaited<ReturnType<typeof chooseColumns>>, language: Language) {
    if (chosen.ok) return done(paths.imports(id), 'mapped');
    return 'values' in chosen ? { error: 'refused' as const, message: refusalText(language, chosen) } : NOT_NOW;
  }

  /** Only what may be chosen about rows that are in doubt. */
  async function chosenIn(fields: FormData): Promise<Map<number, RowChoice>> {
    const planned = await planPrepared(context, given);
    const choices = (planned?.ok ? planned.rows : []).flatMap((row): [number, RowChoice][] => {
      const choice = choiceFor(row, fields.get(choiceName(row.row)));
      return choice ? [[row.row, choice]] : [];
    });
    return new Map(choices);
  }
}

const NOT_NOW = { error: 'notNow' as const, message: null };

function choiceFor({ doubt }: PlannedRow, asked: FormDataEntryValue | null): RowChoice | null {
  if (!doubt) return null;
  if (asked === 'skip' || asked === 'add') return { kind: asked };
  return asked === 'update' && doubt.slug !== null ? { kind: 'update', partner: doubt.partner } : null;
}

/** An empty choice leaves the column out. */
function columnsIn(form: FormData): ChosenColumns {
  const chosen = form.getAll(HEAD_NAME).map((quoted, place) => {
    const asked = form.get(columnName(place));
    return [titleIn(quoted), IMPORT_COLUMNS.find((column) => column === asked) ?? null] as const;
  });
  return Object.fromEntries(chosen.filter(([title]) => title !== ''));
}
