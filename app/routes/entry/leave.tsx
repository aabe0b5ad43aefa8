/** "Wij doen niet meer mee": takes the entry out of the directory, with the reason. It can be brought back. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { requiredText } from '#app/domain/form/fields.ts';
import { leaveCoalition } from '#app/features/entries/leave-coalition.server.ts';
import { paths } from '#app/paths.ts';
import { done } from './done.server.ts';
import { entryToEdit } from './entry-to-edit.server.ts';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';

const LONGEST_REASON = 500;
const leaveForm = z.object({ why: requiredText(LONGEST_REASON) });

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await entryToEdit(asked, 'archive-entry');
  const { entry, phrases } = editing;
  if (entry.status !== 'published') throw new Response(null, { status: 404 });
  return partHead(editing, phrases.t('entry.leave.title'));
}

export async function action(asked: ActionFunctionArgs) {
  const { context, person, entry } = await entryToEdit(asked, 'archive-entry');
  const form = await asked.request.formData();
  const submission = parseForm(form, leaveForm);
  if (submission.status !== 'success') return { result: submission.reply(), changed: false };
  const left = await leaveCoalition({ ...context, now: context.clock() }, person, {
    organisation: entry.id,
    version: Number(form.get('version')),
    reason: submission.value.why,
  });
  if (!left.ok) return { result: submission.reply(), changed: true };
  await context.directory.refresh();
  context.background.wake();
  throw done(paths.editEntry(entry.slug), 'left');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function LeavePage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const [form, fields] = useForm<z.input<typeof leaveForm>>({ id: 'leave', lastResult: answer?.result ?? null });
  const why = t('entry.leave.why');
  return (
    <main id="main" className="wrap page narrow entry">
      <p className="entry-back">
        <Link to={paths.editEntry(head.slug)}>{t('entry.back', { name: head.name })}</Link>
      </p>
      <h1>{head.title}</h1>
      <p className="lead">{t('entry.leave.text', { name: head.name })}</p>
      {answer?.changed && <Notice kind="warn">{t('entry.refused.changed')}</Notice>}
      <PostForm form={form}>
        <ErrorSummary form={form} lastResult={answer?.result} entries={{ why: { label: why } }} />
        <input type="hidden" name="version" value={head.version} />
        <TextArea field={fields.why} label={why} hint={t('entry.leave.whyHint')} max={LONGEST_REASON} rows={4} />
        <div className="form-acts">
          <SubmitButton look="danger" isLarge>
            {t('entry.leave.submit')}
          </SubmitButton>
          <Link className="btn btn-quiet btn-l" to={paths.editEntry(head.slug)}>
            {t('entry.cancel')}
          </Link>
        </div>
      </PostForm>
    </main>
  );
}
