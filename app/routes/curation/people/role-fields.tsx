/** Chooses a role, and the organisation or municipality it is of. */
import type { FieldMetadata } from '@conform-to/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { controlProps, textOf, type FieldProps } from '#app/components/form/form-field.ts';
import { LabelledField } from '#app/components/form/labelled-field.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import type { RoleChoices } from './people-view.server.ts';
import type { RoleForm } from './role-schema.ts';

type Props = { fields: { [Name in keyof RoleForm]: FieldMetadata<RoleForm[Name]> }; choices: RoleChoices };

export function RoleFields({ fields, choices }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <ChoiceTiles field={fields.role} label={t('people.field.role')} choices={choices.roles} />
      <NameField
        field={fields.organisation}
        label={t('people.field.organisation')}
        hint={t('people.organisationHint')}
        isOptional
        names={choices.organisations}
      />
      {choices.municipalities.length > 0 && (
        <SelectField
          field={fields.municipality}
          label={t('people.field.municipality')}
          hint={t('people.municipalityHint')}
          options={choices.municipalities}
          isOptional
        />
      )}
    </>
  );
}

/** A name that is typed, with the browser's own list of what it can be. */
function NameField({ names, ...props }: FieldProps & { names: string[] }) {
  const listId = useId();
  return (
    <LabelledField {...props}>
      <input
        key={props.field.key}
        {...controlProps(props)}
        type="text"
        className="form-input"
        defaultValue={textOf(props.field)}
        list={listId}
        autoComplete="off"
      />
      <datalist id={listId}>
        {names.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </LabelledField>
  );
}
