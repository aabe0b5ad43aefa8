/** Where a coordinator types what to look for in everything. */
import { Form, useLocation } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { MOST_TYPED } from '#app/domain/workbench/find-text.ts';
import { paths } from '#app/paths.ts';

export function SearchBox() {
  const { t } = useTranslation();
  const id = useId();
  const { pathname, search } = useLocation();
  const typed = pathname === paths.searchEverything() ? (new URLSearchParams(search).get('q') ?? '') : '';
  return (
    <Form className="bench-find" action={paths.searchEverything()} role="search" aria-label={t('bench.find.box')}>
      <label className="vh" htmlFor={id}>
        {t('bench.find.box')}
      </label>
      <input
        // What was looked for before does not stay in the box of another page.
        key={typed}
        id={id}
        className="form-input"
        type="search"
        name="q"
        defaultValue={typed.slice(0, MOST_TYPED)}
        maxLength={MOST_TYPED}
        placeholder={t('bench.find.box')}
        autoComplete="off"
      />
      <button className="btn" aria-label={t('search.submit')}>
        <Icon name="search" size="s" />
      </button>
    </Form>
  );
}
