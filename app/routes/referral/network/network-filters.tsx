/** For which theme and where: a plain form, so that it works without scripts. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';

type Option = { value: string; label: string };

export type NetworkChoices = { theme: string; municipality: string; themes: Option[]; municipalities: Option[] };

export function NetworkFilters({ theme, municipality, themes, municipalities }: NetworkChoices) {
  const { t } = useTranslation();
  return (
    <Form className="list-filters" key={`${theme} ${municipality}`}>
      <FilterChoice
        name="thema"
        label={t('network.theme')}
        any={t('network.anyTheme')}
        value={theme}
        options={themes}
      />
      <FilterChoice
        name="gemeente"
        label={t('network.municipality')}
        any={t('network.anywhere')}
        value={municipality}
        options={municipalities}
      />
      <button className="btn">{t('network.show')}</button>
    </Form>
  );
}
