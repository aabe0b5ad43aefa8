/** The members that were asked for, a page at a time, with the filters above them. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { PageLinks } from '#app/components/ui/page-links.tsx';
import { paths } from '#app/paths.ts';
import type { MemberListView } from './members-view.server.ts';

const FILTERS = [
  ['kring', 'ring'],
  ['convenant', 'covenant'],
  ['domein', 'domain'],
  ['gemeente', 'municipality'],
] as const;

export function MemberList({ list }: { list: MemberListView }) {
  const { t } = useTranslation();
  const { asked, options, count, page, pages, file } = list;
  return (
    <>
      <p className="lead">{t('membership.lead')}</p>
      <Form method="get" role="search" className="list-filters">
        <label>
          <span>{t('membership.search')}</span>
          <input
            key={asked.q}
            className="form-input"
            name="q"
            type="search"
            defaultValue={asked.q}
            autoComplete="off"
          />
        </label>
        {FILTERS.map(([name, filter]) => (
          <FilterChoice
            key={name}
            name={name}
            label={t(`membership.filter.${filter}`)}
            any={t(`membership.any.${filter}`)}
            value={asked[name]}
            options={options[filter]}
          />
        ))}
        <button className="btn">{t('membership.show')}</button>
      </Form>
      <div className="member-head">
        <p>{count}</p>
        <a className="btn" href={file}>
          <Icon name="download" size="s" />
          {t('membership.download')}
        </a>
      </div>
      {list.rows.length === 0 ? (
        <p>
          {t('membership.none')} <Link to={paths.workbench('leden')}>{t('membership.showAll')}</Link>
        </p>
      ) : (
        <Rows rows={list.rows} />
      )}
      <PageLinks
        page={page}
        pages={pages}
        to={(number) => `?${new URLSearchParams({ ...asked, page: String(number) })}`}
      />
    </>
  );
}

function Rows({ rows }: Pick<MemberListView, 'rows'>) {
  const { t } = useTranslation();
  return (
    <table className="partner-table member-table">
      <caption className="vh">{t('membership.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('membership.column.partner')}</th>
          <th scope="col">{t('membership.column.domain')}</th>
          <th scope="col">{t('membership.column.ring')}</th>
          <th scope="col">{t('membership.column.covenant')}</th>
          <th scope="col">{t('membership.column.signedBy')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ slug, name, domain, ring, covenant, signedBy, document, edit }) => (
          <tr key={slug}>
            <th scope="row">
              <Link to={edit}>{name}</Link>
            </th>
            <td data-label={t('membership.column.domain')}>{domain}</td>
            <td data-label={t('membership.column.ring')}>{ring}</td>
            <td data-label={t('membership.column.covenant')}>{covenant}</td>
            <td data-label={t('membership.column.signedBy')}>
              {signedBy ?? t('membership.unknown')}{' '}
              {document && (
                <a href={document} rel="external" aria-label={t('membership.documentOf', { name })}>
                  {t('membership.column.document')}
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
