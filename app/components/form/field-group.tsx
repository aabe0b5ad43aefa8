/** The frame of a field that is answered with several controls: a legend, hint and message above them. */
import type { ReactNode } from 'react';
import { FieldName, FieldTexts } from './field-texts.tsx';
import { describedBy, hasError, type FieldProps } from './form-field.ts';

type Props = FieldProps & {
  /** Radio buttons are one question, which as a whole can be wrong; checkboxes are so one by one. */
  role?: 'radiogroup';
  children: ReactNode;
};

export function FieldGroup({ role, children, ...props }: Props) {
  const isWrong = hasError(props.field);
  return (
    <fieldset
      className={isWrong ? 'form-field has-error' : 'form-field'}
      role={role}
      aria-invalid={role && (isWrong || undefined)}
      aria-required={role && !props.isOptional}
      aria-describedby={describedBy(props)}
      disabled={props.locked !== undefined}
    >
      <legend className="form-label">
        <FieldName {...props} />
      </legend>
      <FieldTexts {...props} />
      {children}
    </fieldset>
  );
}

/** Ids of the controls of a group. The first has that of the field, so that a link to the field leads to it. */
export function controlId(field: FieldProps['field'], value: string, index: number): string {
  return index === 0 ? field.id : `${field.id}-${value}`;
}
