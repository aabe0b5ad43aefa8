/** A list beside its item, with what happened to the last one above it. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import type { IconName } from '#app/components/ui/icon.tsx';
import { BenchList, type BenchLine, type ManyAct } from './bench-list.tsx';

type Props = {
  title: string;
  lines: BenchLine[];
  selected: string | null;
  icon: IconName;
  empty: string;
  /** What was done, or why not. */
  outcome: { ok: boolean; text: string } | null;
  /** What can be done with several lines at once. */
  many?: ManyAct[];
  /** The item; null when none is chosen. */
  children: ReactNode;
};

export function BenchPage({ title, lines, selected, icon, empty, outcome, many = [], children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={selected === null ? 'bench-work' : 'bench-work has-item'}>
      <BenchList title={title} lines={lines} selected={selected} icon={icon} empty={empty} many={many} />
      <div className="bench-side">
        {outcome && <Notice kind={outcome.ok ? 'ok' : 'error'}>{outcome.text}</Notice>}
        {children ?? (lines.length > 0 && <p className="bench-empty">{t('bench.choose')}</p>)}
      </div>
    </div>
  );
}
