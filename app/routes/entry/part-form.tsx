/** The frame of the form for one part of an entry: what went wrong, the fields, why, and the button that keeps it. */
import type { FormMetadata } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary, type SummaryEntry } from '#app/components/form/error-summary.tsx';
import { Notice } from '#app/components/form/notice.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { paths } from '#app/paths.ts';
import { Conflict } from './conflict.tsx';
import type { PartAnswer } from './keep-part.server.ts';
import type { PartHead } from './part-head.server.ts';
import { sentText, versionOf } from './sent-before.ts';

type Props<Schema extends Record<string, unknown>> = {
  head: PartHead;
  lead?: string | undefined;
  form: FormMetadata<Schema>;
  answer: PartAnswer | undefined;
  entries: Record<string, SummaryEntry>;
  children: ReactNode;
  /** Below the form, such as what takes the whole item away. */
  after?: ReactNode;
};

export function PartForm<Schema extends Record<string, unknown>>(props: Props<Schema>) {
  const { head, lead, form, answer, entries, children, after } = props;
  const { t } = useTranslation();
  const [conflict, setConflict] = useState(answer?.conflict);
  if (answer?.conflict && answer.conflict !== conflict) setConflict(answer.conflict);
  return (
    <main id="main" className="wrap page narrow entry">
      <p className="entry-back">
        <Link to={paths.editEntry(head.slug)}>{t('entry.back', { name: head.name })}</Link>
      </p>
      <h1>{head.title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {answer?.refused && <Notice kind="error">{t(`entry.refused.${answer.refused}`)}</Notice>}
      <PostForm form={form}>
        <ErrorSummary form={form} lastResult={answer?.result} entries={entries} />
        {conflict && <Conflict conflict={conflict} />}
        <input type="hidden" name="version" value={versionOf(head.version, answer)} />
        {children}
        <div className="form-field">
          <label className="form-label" htmlFor="reason">
            {t('entry.reason')} <span className="form-optional">{t('form.optional')}</span>
          </label>
          <p className="form-hint" id="reason-hint">
            {t('entry.reasonHint')}
          </p>
          <input
            id="reason"
            name="reason"
            className="form-input form-input-l"
            defaultValue={sentText('reason', answer)}
            maxLength={300}
            aria-describedby="reason-hint"
          />
        </div>
        <div className="form-acts">
          <SubmitButton isLarge icon="check" busy={t('entry.saving')}>
            {t('entry.save')}
          </SubmitButton>
          <Link className="btn btn-quiet btn-l" to={paths.editEntry(head.slug)}>
            {t('entry.cancel')}
          </Link>
        </div>
      </PostForm>
      {after}
    </main>
  );
}
