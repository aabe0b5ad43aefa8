/** How one partner takes part: the form, what stands now when somebody was earlier, and the history. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { typedMembership } from '#app/domain/membership/membership-form.ts';
import { RINGS } from '#app/domain/membership/membership.ts';
import { COVENANT_STATUSES } from '#app/domain/organisation/choices.ts';
import type { MemberPageView } from './members-view.server.ts';

const NAMES = ['ring', 'covenantStatus', 'signedOn', 'signedBy', 'document'] as const;

type Answer = { result?: SubmissionResult | undefined; refused: string | null };

export function MemberPage({ member, answer }: { member: MemberPageView; answer: Answer | undefined }) {
  const { t } = useTranslation();
  const { see, entryHistory, now, history } = member;
  return (
    <>
      <p className="lead">
        <Link to={see}>{t('membership.see')}</Link>
      </p>
      {answer?.refused === 'conflict' && (
        <p className="member-now">
          <b>{t('membership.now')}</b> {now.join(', ')}
        </p>
      )}
      <MemberForm member={member} result={answer?.result} />
      <section aria-labelledby="history-h">
        <h2 id="history-h">{t('membership.history.title')}</h2>
        {history.length === 0 && <p>{t('membership.history.none')}</p>}
        <ol className="member-history">
          {history.map(({ id, text, what }) => (
            <li key={id}>
              <p>{what}</p>
              <p className="meta">{text}</p>
            </li>
          ))}
        </ol>
        <p>
          <Link to={entryHistory}>{t('membership.history.covenant')}</Link>
        </p>
      </section>
    </>
  );
}

function MemberForm({ member, result }: { member: MemberPageView; result: SubmissionResult | undefined }) {
  const { t } = useTranslation();
  const [form, fields] = useForm<ReturnType<typeof typedMembership>>({
    id: 'membership',
    lastResult: result,
    defaultValue: member.typed,
  });
  const label = (name: (typeof NAMES)[number]) => ({ label: t(`membership.field.${name}`) });
  const day = { 'unknown-choice': t('membership.field.notSigned'), similar: t('membership.field.later') };
  const address = { web: t('membership.field.https') };
  return (
    <PostForm form={form}>
      <input type="hidden" name="seen" value={member.seen} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={{
          ...Object.fromEntries(NAMES.map((name) => [name, label(name)])),
          signedOn: { ...label('signedOn'), messages: day },
          document: { ...label('document'), messages: address },
        }}
      />
      <ChoiceTiles
        field={fields.ring}
        {...label('ring')}
        choices={RINGS.map((value) => ({
          value,
          label: t(`membership.ring.${value}`),
          hint: t(`membership.ringHint.${value}`),
        }))}
      />
      <ChoiceTiles
        field={fields.covenantStatus}
        {...label('covenantStatus')}
        hint={t('membership.field.covenantHint')}
        choices={COVENANT_STATUSES.map((value) => ({ value, label: t(`membership.covenant.${value}`) }))}
      />
      <Field field={fields.signedOn} {...label('signedOn')} type="date" width="s" messages={day} isOptional />
      <Field
        field={fields.signedBy}
        {...label('signedBy')}
        hint={t('membership.field.forNetwork')}
        autoComplete="off"
        width="m"
        isOptional
      />
      <Field
        field={fields.document}
        {...label('document')}
        hint={t('membership.field.documentHint')}
        type="url"
        autoComplete="off"
        messages={address}
        isOptional
      />
      <SubmitButton isLarge>{t('membership.save')}</SubmitButton>
    </PostForm>
  );
}
