import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import type { Programme } from '../partner-view.server.ts';
import { useDutch } from './own-text.tsx';

export function Programmes({ programmes }: { programmes: Programme[] }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (programmes.length === 0) return null;
  return (
    <section className="partner-section" aria-labelledby="programmes-h">
      <h2 id="programmes-h">{t('partner.programmes')}</h2>
      <ul className="partner-programmes">
        {programmes.map(({ id, name, role, status }) => (
          <li key={id}>
            <Link to={paths.programme(id)}>{name}</Link>
            <span lang={dutch}>{role}</span>
            <span className="tag">{status}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
