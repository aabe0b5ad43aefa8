/** The part of the form of the coalition that is about how it looks: its colours and its logo. */
import { useTranslation } from 'react-i18next';
import { Field } from '#app/components/form/field.tsx';
import { LabelledField } from '#app/components/form/labelled-field.tsx';
import { controlProps, type FormField } from '#app/components/form/form-field.ts';
import type { Messages } from '#app/components/form/form-message.ts';
import { readIssue } from '#app/domain/form/form-issue.ts';
import { COLOUR_ROLES, type ColourRole } from '#app/domain/house-style/house-style.ts';
import { paths } from '#app/paths.ts';

export type ShownLogo = { version: string; width: number; height: number };

type Props = {
  fields: Record<ColourRole | 'logo', FormField>;
  logo: ShownLogo | null;
  name: string;
};

const KINDS = 'image/svg+xml,image/png,.svg,.png';

export function HouseStyleFields({ fields, logo, name }: Props) {
  const { t } = useTranslation();
  const contrast = useContrastMessages();
  const logoField = {
    field: fields.logo,
    label: t('settings.field.logo'),
    hint: t('settings.logoHint'),
    isOptional: true,
  };
  return (
    <fieldset className="house-style">
      <legend>{t('settings.houseStyle')}</legend>
      {COLOUR_ROLES.map((role) => (
        <Field
          key={role}
          field={fields[role]}
          label={t(`settings.field.${role}`)}
          hint={t(`settings.${role}Hint`)}
          messages={contrast(fields[role].errors?.[0])}
          width="s"
          autoComplete="off"
          isOptional
        />
      ))}
      {logo && (
        <p className="settings-logo">
          <img src={paths.logo(logo.version)} alt={name} width={logo.width} height={logo.height} />
          <label>
            <input type="checkbox" name="removeLogo" /> {t('settings.removeLogo')}
          </label>
        </p>
      )}
      <LabelledField {...logoField}>
        <input {...controlProps(logoField)} className="form-input form-input-m" type="file" accept={KINDS} />
      </LabelledField>
    </fieldset>
  );
}

/** Says how far a colour is from being readable, and which one is near. */
export function useContrastMessages(): (error: string | undefined) => Messages {
  const { t, i18n } = useTranslation();
  return (error) => {
    const { code, numbers } = readIssue(error ?? '');
    if (code !== 'contrast') return {};
    const figure = (value = 0) => value.toLocaleString(i18n.language, { minimumFractionDigits: 1 });
    const colour = `#${(numbers.colour ?? 0).toString(16).padStart(6, '0')}`;
    const said = { ratio: figure(numbers.ratio), least: figure(numbers.least), colour };
    return { contrast: t('settings.contrast', said) };
  };
}
