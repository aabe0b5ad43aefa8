/** One list of the workbench: each line leads to its item, and the chosen one is tied to it by a thread. */
import { Form, Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import type { Domain } from '#app/domain/organisation/domains.ts';
import { LINE_ORDERS } from '#app/domain/workbench/work-lists.ts';
import { ORDER_NAME } from './line-order-name.ts';

export type BenchLine = {
  id: string;
  href: string;
  title: string;
  /** Null for what is not in the directory: then an icon stands in its place. */
  domain: Domain | null;
  /** What is to be done, in a few words. */
  what: string;
  /** Who and since when. */
  when: string;
  /** Waits longer than people were told. */
  isLate: boolean;
  /** Name of who takes care of it. */
  takenBy: string | null;
  /** What is posted when it is ticked; null for what is only dealt with by itself. */
  tick: string | null;
};

/** What can be done with all ticked lines. */
export type ManyAct = { value: `many-${string}`; label: string };

type Props = {
  title: string;
  lines: BenchLine[];
  selected: string | null;
  icon: IconName;
  empty: string;
  many: ManyAct[];
};

const FORM = 'many';

export function BenchList({ title, lines, selected, icon, empty, many }: Props) {
  const { t } = useTranslation();
  // An item that is opened is what the page is about; on a phone it stands alone.
  const Title = selected === null ? 'h1' : 'h2';
  return (
    <section className="bench-list" aria-label={title}>
      <header>
        <Title>{title}</Title>
        {lines.length > 1 && <Orders />}
      </header>
      {lines.length === 0 && <p className="bench-empty">{empty}</p>}
      <ol>
        {lines.map((line) => (
          <li key={line.id} aria-current={line.id === selected || undefined}>
            <Link to={line.href}>
              {line.domain ? <DomainMark domain={line.domain} size={30} /> : <Icon name={icon} />}
              <b>{line.title}</b>
              <span>{line.what}</span>
              <small className={line.isLate ? 'late' : undefined}>{line.when}</small>
              {line.takenBy && <small>{t('bench.takenBy', { name: line.takenBy })}</small>}
            </Link>
            {line.tick && many.length > 0 && (
              <label className="bench-tick">
                <input type="checkbox" form={FORM} name="line" value={line.tick} />
                <span className="vh">{t('bench.many.tick', { title: line.title })}</span>
              </label>
            )}
            {line.id === selected && <Thread />}
          </li>
        ))}
      </ol>
      {many.length > 0 && lines.some(({ tick }) => tick !== null) && (
        <Form method="post" id={FORM} className="bench-many">
          <p>{t('bench.many.ticked')}</p>
          {many.map(({ value, label }) => (
            <SubmitButton key={value} value={value} look="second">
              {label}
            </SubmitButton>
          ))}
        </Form>
      )}
    </section>
  );
}

/** Links, so that an order has an address of its own. */
function Orders() {
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const chosen = parameters.get(ORDER_NAME);
  return (
    <p className="bench-orders">
      {LINE_ORDERS.map((order) => (
        <Link
          key={order}
          to={`?${new URLSearchParams({ [ORDER_NAME]: order })}`}
          aria-current={order === chosen ? 'true' : undefined}
        >
          {t(`bench.order.${order}`)}
        </Link>
      ))}
    </p>
  );
}

/** From the line to the sign of its item. */
function Thread() {
  return (
    <svg className="thread" width="60" height="2" aria-hidden="true" focusable="false">
      <path d="M0 0L46 -47" />
      <circle cx="0" cy="0" r="6.5" />
    </svg>
  );
}
