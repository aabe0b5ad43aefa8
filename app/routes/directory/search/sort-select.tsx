import { useSubmit } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SORTS, type Sort } from '#app/domain/search/sorts.ts';
import { useSearchParams } from '@remix-run/react';

/** Its own little form, so that it works without JavaScript and asks for nothing else. */
export function SortSelect({ sort }: { sort: Sort }) {
  const { t } = useTranslation();
  const submit = useSubmit();
  const [parameters] = useSearchParams();
  const kept = [...parameters].filter(([name]) => name !== 'sort' && name !== 'page');
  return (
    <form className="sort" action="/" onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}>
      {kept.map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <select name="sort" aria-label={t('search.sortLabel')} defaultValue={sort}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {t(`search.sort.${one}`)}
          </option>
        ))}
      </select>
      <noscript>
        <button className="btn">{t('search.applyFilters')}</button>
      </noscript>
    </form>
  );
}
