/** One import as its page shows it: what it is going to do, how far it is, or what came of it. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { STARTABLE } from '#app/domain/import/prepared-import.ts';
import type { ImportRefusal } from '#app/features/interchange/plan-import.server.ts';
import { planPrepared } from '#app/features/interchange/prepare-import.server.ts';
import { readImport, type ImportRecord } from '#app/features/interchange/read-imports.server.ts';
import { refusalText } from '#app/features/interchange/refusal-text.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn, type Phrases } from '#app/i18n/phrases.server.ts';
import { allowed } from '../../guard.server.ts';
import { readImportRequest } from './import-request.ts';
import { columnsView, previewView } from './preview-view.server.ts';
import { reportView } from './report-view.server.ts';

/** Until then the summary tells what was planned, not what came of it. */
const HAS_ENDED: readonly ImportRecord['state'][] = ['done', 'undoing', 'undone'];

/** @throws 404 for one that is not there, besides what `allowed` throws */
export async function openImport({ request, context, params }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'import-partners');
  const given = await readImport(context, params.import ?? '');
  if (!given) throw data(null, { status: 404 });
  return { person, given };
}

export async function viewImport(asked: LoaderFunctionArgs) {
  const { request, context } = asked;
  const { given } = await openImport(asked);
  const phrases = phrasesIn(await languageOf(request), context.directory.current(), context.clock());
  const { id, fileName, state, written, toWrite, summary, publish, hasFile } = given;
  const wanted = readImportRequest(request);
  const planned = state === 'prepared' ? await planPrepared(context, given) : null;
  return {
    id,
    title: phrases.t('import.of', { file: fileName }),
    state,
    publish,
    status: statusOf(phrases, given),
    refused: planned?.ok === false ? refusedView(phrases, planned) : null,
    progress: state === 'running' || state === 'undoing' ? { written, toWrite } : null,
    preview: planned?.ok ? previewView({ context, phrases }, given, planned, wanted) : null,
    report: summary && HAS_ENDED.includes(state) ? reportView(phrases, given, summary, wanted) : null,
    maySetGoing: hasFile && STARTABLE.includes(state),
  };
}

function refusedView({ language }: Phrases, refusal: ImportRefusal) {
  return { message: refusalText(language, refusal), columns: columnsView(refusal.heads ?? []) };
}

function statusOf({ t }: Phrases, { state, written, hasFile }: ImportRecord): string | null {
  switch (state) {
    case 'prepared':
      return hasFile ? null : t('import.gone');
    case 'running':
    case 'undoing':
    case 'done':
    case 'undone':
      return t(`import.${state}`);
    case 'failed':
      return [t('import.failed', { count: written }), hasFile && t('import.failedAdvice')].filter(Boolean).join(' ');
  }
}

export type ImportView = Awaited<ReturnType<typeof viewImport>>;
