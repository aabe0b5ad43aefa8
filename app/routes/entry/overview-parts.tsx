/** A part of the entry in short, with the way to its form. */
import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { Item } from './overview-view.server.ts';

type Part = 'identity' | 'places' | 'services' | 'contacts' | 'programmes' | 'routes';
type PanelProps = { part: Part; slug: string; step: string; children: ReactNode };

export function PartPanel({ part, slug, step, children }: PanelProps) {
  const { t } = useTranslation();
  const title = t(`entry.part.${part}`);
  return (
    <section className="panel" aria-labelledby={`part-${part}`}>
      <header>
        <h2 id={`part-${part}`}>{title}</h2>
        <Link className="btn" to={paths.editEntry(slug, step)}>
          <Icon name="edit" size="s" />
          {t('entry.change')}
          <span className="vh">: {title}</span>
        </Link>
      </header>
      {children}
    </section>
  );
}

/** What stands in a part that has one form. */
export function ItemLines({ part, items }: { part: 'places' | 'programmes' | 'routes'; items: Item[] }) {
  const { t } = useTranslation();
  if (items.length === 0) return <p className="meta">{t(`entry.none.${part}`)}</p>;
  return (
    <ul className="entry-items">
      {items.map(({ id, name, text }) => (
        <li key={id}>
          <span>
            <b>{name}</b> <span className="meta">{text}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

type ItemPartProps = { part: 'services' | 'contacts'; slug: string; step: string; items: Item[]; mayCopy?: boolean };

/** Each item has a form of its own. */
export function ItemPart({ part, slug, step, items, mayCopy = false }: ItemPartProps) {
  const { t } = useTranslation();
  const add = paths.editEntry(slug, step, 'nieuw');
  return (
    <section className="panel" aria-labelledby={`part-${part}`}>
      <header>
        <h2 id={`part-${part}`}>{t(`entry.part.${part}`)}</h2>
        <Link className="btn" to={add}>
          <Icon name="plus" size="s" />
          {t(`entry.add.${part}`)}
        </Link>
      </header>
      {items.length === 0 && <p className="meta">{t(`entry.none.${part}`)}</p>}
      <ul className="entry-items">
        {items.map(({ id, name, text }) => (
          <li key={id}>
            <span>
              <b>{name}</b> <span className="meta">{text}</span>
            </span>
            <span className="entry-item-acts">
              {mayCopy && (
                <Link className="btn btn-quiet" to={`${add}?${new URLSearchParams({ kopie: id })}`}>
                  {t('entry.copy')}
                  <span className="vh">: {name}</span>
                </Link>
              )}
              <Link className="btn" to={paths.editEntry(slug, step, id)}>
                <Icon name="edit" size="s" />
                {t('entry.change')}
                <span className="vh">: {name}</span>
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
