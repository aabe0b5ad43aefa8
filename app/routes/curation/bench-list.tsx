/** One list of the workbench: each line leads to its item, and the chosen one is tied to it by a thread. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import type { Domain } from '#app/domain/organisation/domains.ts';

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
};

type Props = {
  title: string;
  lines: BenchLine[];
  selected: string | null;
  icon: IconName;
  empty: string;
};

export function BenchList({ title, lines, selected, icon, empty }: Props) {
  const { t } = useTranslation();
  // An item that is opened is what the page is about; on a phone it stands alone.
  const Title = selected === null ? 'h1' : 'h2';
  return (
    <section className="bench-list" aria-label={title}>
      <header>
        <Title>{title}</Title>
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
            {line.id === selected && <Thread />}
          </li>
        ))}
      </ol>
    </section>
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
