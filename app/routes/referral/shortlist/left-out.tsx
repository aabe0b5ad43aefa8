/** What was in the address of a list and is not on it, and why. */
import { Link } from '@remix-run/react';
import { Trans, useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import type { LeftOut } from './shortlist-view.server.ts';

export function LeftOutNotice({ leftOut, most }: { leftOut: LeftOut | null; most: number }) {
  const { t } = useTranslation();
  if (!leftOut) return null;
  const { unknown, archived, moved, tooMany } = leftOut;
  return (
    <Notice kind="warn">
      <p>
        <b>{t('shortlist.leftOut')}</b>
      </p>
      <ul>
        {archived.map((name) => (
          <li key={name}>{t('shortlist.archived', { name })}</li>
        ))}
        {moved.map(({ name, into, to }) => (
          <li key={name}>
            <Trans i18nKey="shortlist.moved" values={{ name, into }} components={{ a: <Link to={to} /> }} />
          </li>
        ))}
        {tooMany > 0 && <li>{t('shortlist.tooMany', { count: tooMany, most })}</li>}
        {unknown && <Unknown {...unknown} />}
      </ul>
    </Notice>
  );
}

function Unknown({ named, more }: NonNullable<LeftOut['unknown']>) {
  const { t } = useTranslation();
  const names = [...named, ...(more > 0 ? [t('shortlist.more', { count: more })] : [])].join(', ');
  return <li>{t('shortlist.unknown', { count: named.length + more, names })}</li>;
}
