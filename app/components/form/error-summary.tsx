/**
 * What still goes wrong, on top of a form that was refused, with links to the fields. It takes the focus after each
 * refusal and stays until all is right. Before the first refusal it is not there: a field tells its own error.
 */
import type { SubmissionResult } from '@conform-to/react';
import { useEffect, useId, useRef, useState, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { inSentence } from '#app/i18n/in-sentence.ts';
import { messageText, type Messages } from './form-message.ts';

/** How the summary speaks of a field: its label and message, or one sentence such as "Kies bij welk domein u hoort". */
export type SummaryEntry = { label: string; messages?: Messages } | { fix: string };

type Props = {
  form: { id: string; status?: 'error' | 'success' | undefined; allErrors: Record<string, string[]> };
  /** What the action answered; the focus moves at each new answer that refuses. */
  lastResult: SubmissionResult | null | undefined;
  /** By name of the field, in the order of the form. Of an item of a list: `services[].name`. */
  entries: Record<string, SummaryEntry>;
};

export function ErrorSummary({ form, lastResult, entries }: Props) {
  const { t } = useTranslation();
  const titleId = useId();
  const summary = useRef<HTMLDivElement>(null);
  const [wasRefused, setRefused] = useState(form.status === 'error');
  if (form.status === 'error' && !wasRefused) setRefused(true);

  // The form takes over an answer after it has come: the focus moves when both are there.
  useEffect(() => {
    if (form.status === 'error' && lastResult?.status === 'error') summary.current?.focus();
  }, [form.status, lastResult]);

  const order = Object.keys(entries);
  const wrong = Object.entries(form.allErrors)
    .flatMap(([name, [error]]) => (error === undefined ? [] : [{ name, error }]))
    .sort((one, other) => order.indexOf(entryName(one.name)) - order.indexOf(entryName(other.name)));
  if (!wasRefused || wrong.length === 0) return null;

  function sentence(name: string, error: string): string {
    const entry = entries[entryName(name)];
    if (entry === undefined) return messageText(t, error);
    if ('fix' in entry) return entry.fix;
    const message = messageText(t, error, entry.messages);
    const number = /\[(\d+)\]/.exec(name)?.[1];
    const label = number ? t('form.summary.ofItem', { label: entry.label, number: Number(number) + 1 }) : entry.label;
    return /[?.!]$/.test(label) ? `${label} ${message}` : `${label}: ${inSentence(message)}`;
  }

  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1} aria-labelledby={titleId}>
      <Icon name="alert" />
      <h2 id={titleId}>{t('form.summary.title', { count: wrong.length })}</h2>
      <ul>
        {wrong.map(({ name, error }) => (
          <li key={name}>
            {name === '' ? (
              sentence(name, error)
            ) : (
              <a href={`#${form.id}-${name}`} onClick={goToField}>
                {sentence(name, error)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The link by itself does this too, but the router then puts back where the page was scrolled to. */
function goToField(event: MouseEvent<HTMLAnchorElement>) {
  const field = document.getElementById(event.currentTarget.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  field.scrollIntoView();
  field.focus({ preventScroll: true });
}

function entryName(name: string): string {
  return name.replace(/\[\d+\]/g, '[]');
}
