/** One cell: who helps there, what was decided when nobody does, and whom to ask. */
import { Form, Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { GAP_KINDS } from '#app/domain/referral/gap-mark.ts';
import { paths } from '#app/paths.ts';
import { LONGEST_NOTE, LONGEST_QUESTION } from './coverage-forms.ts';
import type { ChosenCell as Chosen } from './coverage-view.server.ts';

/** What the action refused, with what was typed. */
export type Typed = { pressed: string; note: string; text: string; email: string } | null;

export function ChosenCell({ cell, typed }: { cell: Chosen; typed: Typed }) {
  const { t } = useTranslation();
  const { label, theme, municipality, count, partners, mark, mayMark } = cell;
  const here = new URLSearchParams({ theme, municipality: municipality.slug });
  return (
    <section aria-labelledby="vakje-h" id="vakje">
      <h2 id="vakje-h">{t('coverage.in', { theme: label, name: municipality.name })}</h2>
      {count === 0 ? (
        <p className="coverage-none">
          <i className="gap-ring" />
          {t('coverage.nobody')}
        </p>
      ) : (
        <>
          <p>{t('coverage.helps', { count })}</p>
          <ul className="coverage-partners">
            {partners.map(({ slug, name, domain }) => (
              <li key={slug}>
                <DomainMark domain={domain} size={22} />
                <Link to={paths.partner(slug, here)}>{name}</Link>
              </li>
            ))}
          </ul>
          <p>
            <Link to={paths.search(here)}>{t('coverage.seeAll')}</Link>
          </p>
        </>
      )}
      {mark && (
        <p className="coverage-mark">
          <b>{t(`coverage.kind.${mark.kind}`)}</b> ({mark.since}){mark.note && `: ${mark.note}`}
        </p>
      )}
      {mayMark && (count === 0 || mark) && <MarkForm mark={mark} typed={typed?.pressed === 'mark' ? typed : null} />}
    </section>
  );
}

function MarkForm({ mark, typed }: { mark: Chosen['mark']; typed: Typed }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Form method="post" className="coverage-form">
      <fieldset>
        <legend className="form-label">{t('coverage.decide')}</legend>
        {GAP_KINDS.map((kind) => (
          <label key={kind} className="coverage-check">
            <input type="radio" name="kind" value={kind} required defaultChecked={mark?.kind === kind} />
            {t(`coverage.kind.${kind}`)}
          </label>
        ))}
      </fieldset>
      <label className="form-label" htmlFor={id}>
        {t('coverage.note')}
      </label>
      <textarea
        id={id}
        name="note"
        className="form-input"
        rows={2}
        maxLength={LONGEST_NOTE}
        defaultValue={typed?.note ?? mark?.note}
      />
      <div className="coverage-buttons">
        <SubmitButton value="mark" icon="check">
          {t('coverage.save')}
        </SubmitButton>
        {mark && (
          <SubmitButton value="unmark" look="quiet" icon="undo">
            {t('coverage.unmark')}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}

/** Who does it elsewhere, and somebody who is not in the directory yet. */
export function Askable({ cell, typed }: { cell: Chosen; typed: Typed }) {
  const { t } = useTranslation();
  const { label, municipality, nearest, mayMark } = cell;
  const named = { theme: label, name: municipality.name };
  return (
    <section aria-labelledby="near-h">
      <h2 id="near-h">{t('coverage.near', named)}</h2>
      <ul className="coverage-near">
        {nearest.map(({ id, slug, name, domain, town, km, mayAsk }) => (
          <li key={id}>
            <DomainMark domain={domain} />
            <p>
              <Link to={paths.partner(slug)}>{name}</Link>
              <small>{t('coverage.distance', { town, km, name: municipality.name })}</small>
            </p>
            {mayAsk && (
              <details open={typed?.pressed === `ask-${id}` || undefined}>
                <summary className="btn">
                  <Icon name="mail" size="s" />
                  {t('coverage.ask')}
                  <span className="vh"> {name}</span>
                </summary>
                <AskForm id={id} text={typed?.text ?? t('coverage.askText', named)} />
              </details>
            )}
          </li>
        ))}
      </ul>
      {mayMark && <InviteForm typed={typed?.pressed === 'invite' ? typed : null} named={named} />}
    </section>
  );
}

function AskForm({ id, text }: { id: string; text: string }) {
  const { t } = useTranslation();
  const field = useId();
  return (
    <Form method="post" className="coverage-form">
      <label className="form-label" htmlFor={field}>
        {t('coverage.askLabel')}
      </label>
      <textarea
        id={field}
        name="text"
        className="form-input"
        rows={5}
        required
        maxLength={LONGEST_QUESTION}
        defaultValue={text}
      />
      <SubmitButton value={`ask-${id}`} icon="mail">
        {t('coverage.send')}
      </SubmitButton>
    </Form>
  );
}

function InviteForm({ typed, named }: { typed: Typed; named: { theme: string; name: string } }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <Form method="post" className="coverage-form">
      <label className="form-label" htmlFor={id}>
        {t('coverage.invite')}
      </label>
      <p id={`${id}-hint`} className="form-hint">
        {t('coverage.inviteHint', named)}
      </p>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        className="form-input"
        type="email"
        name="email"
        required
        defaultValue={typed?.email}
      />
      <SubmitButton value="invite" look="second" icon="mail">
        {t('coverage.inviteSend')}
      </SubmitButton>
    </Form>
  );
}
