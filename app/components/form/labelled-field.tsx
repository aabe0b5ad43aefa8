/** The frame of a field with one control: its label, hint and message above it. */
import type { ReactNode } from 'react';
import { FieldName, FieldTexts } from './field-texts.tsx';
import { hasError, type FieldProps } from './form-field.ts';

export function LabelledField({ children, ...props }: FieldProps & { children: ReactNode }) {
  return (
    <div className={hasError(props.field) ? 'form-field has-error' : 'form-field'}>
      <label className="form-label" htmlFor={props.field.id}>
        <FieldName {...props} />
      </label>
      <FieldTexts {...props} />
      {children}
    </div>
  );
}
