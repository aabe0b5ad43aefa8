/** What came of an import: counts, what there was to say, and what stayed when it was taken back. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { importAddress } from './import-request.ts';
import { PageLinks } from './page-links.tsx';
import type { ReportView } from './report-view.server.ts';

type Props = { id: string; report: ReportView };

export function Report({ id, report }: Props) {
  const { t } = useTranslation();
  const { counts, areDrafts, findings, paged, leftOut, file, undo } = report;
  return (
    <section aria-labelledby="report-h" className="import-report">
      <h2 id="report-h">{t('import.report.title')}</h2>
      <Counts counts={undo ? [...counts, ...undo.counts] : counts} />
      {areDrafts && <p>{t('import.report.drafts')}</p>}
      {undo?.isPartly && <p>{t('import.undo.partly')}</p>}
      {undo && undo.left.length > 0 && (
        <>
          <h3>{t('import.undo.leftTitle')}</h3>
          <ul className="import-left">
            {undo.left.map(({ name, href, what }, place) => (
              <li key={place}>
                <Link to={href}>{name}</Link>: {what}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        <a className="btn" href={file} download>
          <Icon name="download" size="s" />
          {t('import.report.file')}
        </a>
      </p>
      {findings.length === 0 ? <p>{t('import.report.noFindings')}</p> : <Findings {...report} />}
      {leftOut && <p>{leftOut}</p>}
      <PageLinks paged={paged} addressOf={(page) => importAddress(id, { list: null, page })} />
    </section>
  );
}

function Counts({ counts }: { counts: ReportView['counts'] }) {
  return (
    <dl className="import-counts">
      {counts.map(({ name, count }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}

function Findings({ findings, place }: Pick<ReportView, 'findings' | 'place'>) {
  const { t } = useTranslation();
  const [column, value, message, taken] = [
    t('import.report.column'),
    t('import.report.value'),
    t('import.report.message'),
    t('import.report.taken'),
  ];
  return (
    <table className="table import-table">
      <caption>{t('import.report.findings')}</caption>
      <thead>
        <tr>
          {[place, column, value, message, taken].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {findings.map((finding, index) => (
          <tr key={index}>
            <th scope="row" data-label={place}>
              {finding.where}
            </th>
            <td data-label={column}>{finding.column}</td>
            <td data-label={value} data-kind="value">
              {finding.value}
            </td>
            <td data-label={message}>{finding.message}</td>
            <td data-label={taken}>{finding.taken}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
