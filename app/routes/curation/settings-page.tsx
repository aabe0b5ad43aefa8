/** The frame of the pages where the coalition itself is kept: people, permissions, words, settings. */
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Icon } from '#app/components/ui/icon.tsx';

type Props = { title: string; back?: { to: string; label: string }; children: ReactNode };

export function SettingsPage({ title, back, children }: Props) {
  return (
    <div className="settings-page">
      {back && (
        <Link className="back" to={back.to}>
          <Icon name="left" size="s" />
          {back.label}
        </Link>
      )}
      <h1>{title}</h1>
      {children}
    </div>
  );
}
