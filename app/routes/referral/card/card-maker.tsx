/**
 * Where a professional makes a card: language, paper, from whom, and a sentence to say. With scripts, what is typed is
 * only put on the page and goes nowhere; without them it travels in the address, and is kept nowhere either.
 */
import { Form, Link, useNavigate } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { CARD_LANGUAGES } from '#app/domain/referral/card-languages.ts';
import {
  CARD_FORMATS,
  GIVER_KINDS,
  LONGEST_GIVER_NAME,
  LONGEST_SENTENCE,
  type CardRequest,
} from '#app/domain/referral/card-request.ts';
import { paths } from '#app/paths.ts';
import type { Typed } from './card-sheet.tsx';

type Props = {
  title: string;
  lead: string;
  back: { to: string; label: string };
  /** Address of the page itself, and what stays in it. */
  action: string;
  kept: [string, string][];
  asked: CardRequest;
  typed: Typed;
  onType: (typed: Partial<Typed>) => void;
  /** The sentence has something that looks like data of a person, and is left off the card. */
  isPersonal: boolean;
  /** A coordinator looks at texts that no native speaker has read. */
  isUnread: boolean;
  children?: ReactNode;
};

export function CardMaker(props: Props) {
  const { title, lead, back, action, kept, asked, typed, onType, isPersonal, isUnread, children } = props;
  const { t } = useTranslation();
  const isScripted = useHydrated();
  const navigate = useNavigate();
  const id = useId();

  function show(form: HTMLFormElement) {
    const chosen = new FormData(form);
    const parameters = new URLSearchParams(kept);
    for (const name of ['taal', 'formaat', 'van']) parameters.set(name, String(chosen.get(name) ?? ''));
    void navigate(`${action}?${parameters}`, { replace: true, preventScrollReset: true });
  }

  return (
    <Form method="get" action={action} className="card-maker" reloadDocument={!isScripted}>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <Link className="card-back" to={back.to}>
        <Icon name="left" size="s" />
        {back.label}
      </Link>
      <h1>{title}</h1>
      <p className="card-lead">{lead}</p>
      {children}
      <fieldset>
        <legend>{t('card.format')}</legend>
        <div className="card-formats">
          {CARD_FORMATS.map((format) => (
            <label key={format}>
              <input
                type="radio"
                name="formaat"
                value={format}
                defaultChecked={format === asked.format}
                onChange={(event) => show(event.currentTarget.form!)}
              />
              {t(`card.formats.${format}`)}
            </label>
          ))}
        </div>
      </fieldset>
      <Choice
        name="taal"
        label={t('card.languageLabel')}
        chosen={asked.language}
        onChoose={show}
        options={CARD_LANGUAGES.map((value) => ({ value, label: t(`card.language.${value}`) }))}
      />
      {isUnread && (
        <p className="card-note">
          <Icon name="alert" size="s" />
          <span>
            <Trans i18nKey="card.unread" components={{ a: <Link to={paths.workbench('kaartteksten')} /> }} />
          </span>
        </p>
      )}
      <Choice
        name="van"
        label={t('card.giver')}
        chosen={asked.giver ?? ''}
        onChoose={show}
        options={[
          { value: '', label: t('card.nobody') },
          ...GIVER_KINDS.map((value) => ({ value, label: t(`card.givers.${value}`) })),
        ]}
      />
      <label htmlFor={`${id}-name`}>{t('card.giverName')}</label>
      <input
        id={`${id}-name`}
        className="form-input"
        name="naam"
        defaultValue={typed.giverName}
        maxLength={LONGEST_GIVER_NAME}
        autoComplete="organization"
        onChange={(event) => onType({ giverName: event.currentTarget.value })}
      />
      <label htmlFor={`${id}-say`}>{t('card.sentence')}</label>
      <textarea
        id={`${id}-say`}
        className="form-input"
        name="zeg"
        rows={3}
        defaultValue={typed.sentence}
        maxLength={LONGEST_SENTENCE}
        aria-describedby={`${id}-safe`}
        onChange={(event) => onType({ sentence: event.currentTarget.value })}
      />
      <p className="card-note" id={`${id}-safe`}>
        <Icon name="alert" size="s" />
        <span role="status">{t(isPersonal ? 'card.personal' : 'card.noNames')}</span>
      </p>
      {isScripted ? (
        <button type="button" className="btn btn-1 btn-l" onClick={() => window.print()}>
          <Icon name="print" size="s" />
          {t('card.print')}
        </button>
      ) : (
        <button type="submit" className="btn btn-1 btn-l">
          {t('card.show')}
        </button>
      )}
      <p className="card-hint">{t(isScripted ? 'card.pdf' : 'card.printYourself')}</p>
    </Form>
  );
}

type ChoiceProps = {
  name: string;
  label: string;
  chosen: string;
  onChoose: (form: HTMLFormElement) => void;
  options: { value: string; label: string }[];
};

function Choice({ name, label, chosen, onChoose, options }: ChoiceProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <div className="form-select">
        <select
          id={id}
          className="form-input"
          name={name}
          defaultValue={chosen}
          onChange={(event) => onChoose(event.currentTarget.form!)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </div>
    </>
  );
}
