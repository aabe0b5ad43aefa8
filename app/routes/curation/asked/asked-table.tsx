/** Searches without an answer, the most frequent first; what is found by now stands below. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import type { AskedView } from './asked-view.server.ts';

export function AskedTable({ view: { lines, themes }, mayAdd }: { view: AskedView; mayAdd: boolean }) {
  const { t } = useTranslation();
  const ordered = [...lines].sort((a, b) => Number(a.isFoundNow) - Number(b.isFoundNow));
  return (
    <section aria-labelledby="asked-h">
      <h2 id="asked-h">{t('asked.lines')}</h2>
      {lines.length === 0 ? (
        <p>{t('asked.nothing')}</p>
      ) : (
        <table className="asked-table">
          <caption className="vh">{t('asked.lines')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('asked.what')}</th>
              <th scope="col">{t('asked.where')}</th>
              <th scope="col">{t('asked.times')}</th>
              <th scope="col">{t('asked.do')}</th>
            </tr>
          </thead>
          <tbody>
            {ordered.map((line) => (
              <tr key={line.key}>
                <th scope="row">
                  {line.theme && <b>{line.theme}</b>} {line.words && `“${line.words}”`}
                </th>
                <td>{line.place ?? t('asked.anywhere')}</td>
                <td>{line.count}</td>
                <td>
                  {line.isFoundNow && (
                    <p className="asked-found">
                      <Icon name="check" size="s" />
                      {t('asked.foundNow')}
                    </p>
                  )}
                  <Link to={line.search}>{t('asked.try')}</Link>
                  {line.gap && <Link to={line.gap}>{t('asked.gap')}</Link>}
                  {mayAdd && line.words !== '' && !line.isFoundNow && <AddWords words={line.words} themes={themes} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function AddWords({ words, themes }: { words: string; themes: AskedView['themes'] }) {
  const { t } = useTranslation();
  return (
    <Form method="post" className="asked-add">
      <input type="hidden" name="words" value={words} />
      <label>
        <span>{t('asked.synonym', { words })}</span>
        <span className="form-select">
          <select name="theme" className="form-input" required defaultValue="">
            <option value="">{t('asked.choose')}</option>
            {themes.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
          <Icon name="down" size="s" />
        </span>
      </label>
      <SubmitButton value="add" look="second" icon="plus">
        {t('asked.add')}
        <span className="vh"> {words}</span>
      </SubmitButton>
    </Form>
  );
}
