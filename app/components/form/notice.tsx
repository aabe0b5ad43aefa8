/** What happened, or what to mind: a sign and a sentence. */
import type { ReactNode } from 'react';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';

type NoticeKind = 'ok' | 'warn' | 'error';

const ICON: Record<NoticeKind, IconName> = { ok: 'check', warn: 'alert', error: 'alert' };

export function Notice({ kind, children }: { kind: NoticeKind; children: ReactNode }) {
  return (
    <div className={`notice notice-${kind}`} role="status">
      <Icon name={ICON[kind]} />
      <div>{children}</div>
    </div>
  );
}
