/** One item of a list: what it is about, who takes care of it, and the bar with what can be done. */
import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import type { Domain } from '#app/domain/organisation/domains.ts';

export type ItemHead = {
  title: string;
  /** Where the entry is; null when there is none yet. */
  href: string | null;
  domain: Domain | null;
  lead: string;
  /** Whether the one who looks takes care of it; somebody else has a name in the list. Null: may only look. */
  isMine: boolean | null;
};

type Props = { head: ItemHead; icon: IconName; back: string; children: ReactNode };

export function BenchItem({ head, icon, back, children }: Props) {
  const { t } = useTranslation();
  const { title, href, domain, lead, isMine } = head;
  return (
    <section className="bench-item" aria-labelledby="item-h">
      <p className="bench-back">
        <Link to={back}>
          <Icon name="left" size="s" />
          {t('bench.back')}
        </Link>
      </p>
      <header>
        {domain ? <DomainMark domain={domain} size={44} /> : <Icon name={icon} />}
        <div>
          <h1 id="item-h">{href ? <Link to={href}>{title}</Link> : title}</h1>
          <p>{lead}</p>
        </div>
        {isMine !== null && (
          <Form method="post">
            <SubmitButton value={isMine ? 'release' : 'take'} look="quiet">
              {t(isMine ? 'bench.release' : 'bench.take')}
            </SubmitButton>
          </Form>
        )}
      </header>
      {children}
    </section>
  );
}

/** What a coordinator wants to know before deciding: signs with a sentence each. */
export function Trust({ signs }: { signs: { good: boolean; text: string }[] }) {
  return (
    <ul className="bench-trust">
      {signs.map(({ good, text }) => (
        <li key={text} className={good ? undefined : 'doubt'}>
          <Icon name={good ? 'check' : 'alert'} size="s" />
          {text}
        </li>
      ))}
    </ul>
  );
}
