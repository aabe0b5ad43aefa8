/** One working group to change: what stands now when somebody was earlier, the form, ending it, and its history. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import type { GroupAnswer } from './change-group.server.ts';
import type { GroupEditView } from './group-edit-view.server.ts';
import { GroupForm } from './group-form.tsx';

type Props = { group: GroupEditView; answer: GroupAnswer | undefined };

export function GroupPage({ group, answer }: Props) {
  const { t } = useTranslation();
  const { version, isNew, isEnded, see } = group;
  return (
    <>
      {see && (
        <p className="lead">
          <Link to={see}>{t('groups.edit.see')}</Link>
        </p>
      )}
      {answer?.refused === 'conflict' && <StandsNow typed={group.typed} />}
      <GroupForm group={group} result={answer?.result} />
      {!isNew && (
        <Form method="post" className="group-end">
          <input type="hidden" name="version" value={version} />
          <h2>{t(isEnded ? 'groups.edit.reopenTitle' : 'groups.edit.endTitle')}</h2>
          <p>{t(isEnded ? 'groups.edit.reopenText' : 'groups.edit.endText')}</p>
          {isEnded ? (
            <SubmitButton value="reopen" look="second">
              {t('groups.edit.reopen')}
            </SubmitButton>
          ) : (
            <SubmitButton value="end" look="danger">
              {t('groups.edit.end')}
            </SubmitButton>
          )}
        </Form>
      )}
      {!isNew && <History group={group} />}
    </>
  );
}

/** What somebody else kept meanwhile. */
function StandsNow({ typed: { name, goal, members, notes } }: { typed: GroupEditView['typed'] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="now-h" className="group-now">
      <h2 id="now-h">{t('groups.edit.now')}</h2>
      <p>
        <b>{name}</b>
      </p>
      <p>{goal}</p>
      <ul>
        {members.map((one) => (
          <li key={`${one.name} ${one.organisation}`}>{[one.name, one.organisation].filter(Boolean).join(', ')}</li>
        ))}
      </ul>
      {notes[0] && <p>{notes[0].text}</p>}
    </section>
  );
}

function History({ group: { history, version } }: { group: GroupEditView }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="history-h">
      <h2 id="history-h">{t('groups.history.title')}</h2>
      {history.length === 0 && <p>{t('groups.history.none')}</p>}
      <ol className="group-history">
        {history.map(({ id, text, what, canRevert }) => (
          <li key={id}>
            <p>{what}</p>
            <p className="meta">{text}</p>
            {canRevert && (
              <Form method="post">
                <input type="hidden" name="version" value={version} />
                <SubmitButton value={`revert-${id}`} look="quiet" icon="undo">
                  {t('groups.history.revert')}
                  <span className="vh"> {text}</span>
                </SubmitButton>
              </Form>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
