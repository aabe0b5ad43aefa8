/** A choice out of many: a list that opens. For a few choices tiles are better. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { controlProps, textOf, type FieldProps } from './form-field.ts';
import { LabelledField } from './labelled-field.tsx';

type Props = FieldProps & {
  options: readonly { value: string; label: string }[];
  width?: 's' | 'm' | 'l';
};

export function SelectField({ options, width = 's', ...props }: Props) {
  const { t } = useTranslation();
  return (
    <LabelledField {...props}>
      <div className={`form-select form-input-${width}`}>
        <select
          key={props.field.key}
          {...controlProps(props)}
          className="form-input"
          defaultValue={textOf(props.field)}
          disabled={props.locked !== undefined}
        >
          <option value="">{t('form.select')}</option>
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </div>
    </LabelledField>
  );
}
