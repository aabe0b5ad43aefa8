/** Which meetings: a plain form, so that it works without scripts and its address can be kept. */
import { Form, Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { paths } from '#app/paths.ts';

type Option = { value: string; label: string };

type Props = {
  chosen: { gemeente: string; groep: string; soort: string };
  municipalities: Option[];
  kinds: Option[];
  groups: Option[];
  /** Of the person who looks. */
  own: { name: string; to: string }[];
  isAll: boolean;
};

export function AgendaFilters({ chosen, municipalities, kinds, groups, own, isAll }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Form className="list-filters" key={Object.values(chosen).join(' ')}>
        <FilterChoice
          name="gemeente"
          label={t('agenda.municipality')}
          any={t('agenda.anywhere')}
          value={chosen.gemeente}
          options={municipalities}
        />
        <FilterChoice
          name="soort"
          label={t('agenda.kindLabel')}
          any={t('agenda.anyKind')}
          value={chosen.soort}
          options={kinds}
        />
        <FilterChoice
          name="groep"
          label={t('agenda.group')}
          any={t('agenda.anyGroup')}
          value={chosen.groep}
          options={groups}
        />
        <button className="btn">{t('agenda.show')}</button>
      </Form>
      {(own.length > 0 || !isAll) && (
        <ul className="agenda-own">
          {!isAll && (
            <li>
              <Link to={paths.agenda()}>{t('agenda.all')}</Link>
            </li>
          )}
          {own.map(({ name, to }) => (
            <li key={to}>
              <Link to={to}>{name}</Link>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
