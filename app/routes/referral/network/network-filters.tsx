/** For which theme and where: a plain form, so that it works without scripts. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';

type Option = { value: string; label: string };

export type NetworkChoices = { theme: string; municipality: string; themes: Option[]; municipalities: Option[] };

export function NetworkFilters({ theme, municipality, themes, municipalities }: NetworkChoices) {
  const { t } = useTranslation();
  return (
    <Form className="network-filters" key={`${theme} ${municipality}`}>
      <Choice name="thema" label={t('network.theme')} any={t('network.anyTheme')} value={theme} options={themes} />
      <Choice
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

type ChoiceProps = { name: string; label: string; any: string; value: string; options: Option[] };

function Choice({ name, label, any, value, options }: ChoiceProps) {
  return (
    <label>
      <span>{label}</span>
      <span className="form-select">
        <select className="form-input" name={name} defaultValue={value}>
          <option value="">{any}</option>
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </label>
  );
}
