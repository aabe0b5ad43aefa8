/** One figure: the number and its sentence, the drawing, and the table behind it. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChartDrawing } from '#app/components/chart/chart-drawing.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import { FigureTable } from './figure-table.tsx';
import type { FigureView } from './figure-view.ts';

/** @param level of its heading; `place`: slug of the municipality it is about */
export function FigureSection({ figure, place, level }: { figure: FigureView; place: string | null; level: 2 | 3 }) {
  const { t } = useTranslation();
  const { name, title, big, sentence, notes, more, chart, rows } = figure;
  const Heading = `h${level}` as const;
  const id = `figure-${name}`;
  const file = paths.dashboardFile(name, place ? new URLSearchParams({ gemeente: place }) : undefined);
  return (
    <article className={`figure figure-${name}`} aria-labelledby={`${id}-h`}>
      <Heading id={`${id}-h`} className="figure-title">
        {title}
      </Heading>
      <p className="figure-says">
        {big !== null && <b className="flare">{big}</b>} {sentence}
      </p>
      {chart && (
        <ChartDrawing
          chart={chart}
          id={id}
          title={title}
          description={`${big ?? ''} ${sentence} ${t('dashboard.sameInTable')}`}
        />
      )}
      {notes.map((note) => (
        <p key={note} className="figure-note">
          {note}
        </p>
      ))}
      {more && (
        <p className="noprint">
          <Link to={more.href}>{more.text}</Link>
        </p>
      )}
      {rows.length > 0 && (
        <details className="figure-table">
          <summary>
            <Icon name="grid" size="s" />
            {t('dashboard.table')}
            <span className="vh">: {title}</span>
          </summary>
          <FigureTable figure={figure} />
          <p className="noprint">
            <a className="btn" href={file}>
              <Icon name="download" size="s" />
              {t('dashboard.download')}
              <span className="vh">: {title}</span>
            </a>
          </p>
        </details>
      )}
    </article>
  );
}
