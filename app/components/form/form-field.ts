/** What the parts of a form know of a field, and what all of them are told. Metadata of conform fits `FormField`. */
import type { Messages } from './form-message.ts';

export type FormField = {
  id: string;
  name: string;
  errorId: string;
  descriptionId: string;
  /** Changes when the value is replaced from outside. */
  key?: string | undefined;
  /** What is filled in when the form appears: what was typed before, or what is known. */
  initialValue?: unknown;
  /** Issues (app/domain/form/form-issue.ts); the first one is shown. */
  errors?: string[] | undefined;
};

export type FieldProps = {
  field: FormField;
  label: string;
  hint?: string;
  /** Is marked; what must be filled in is not. */
  isOptional?: boolean;
  /** Why this cannot be changed. */
  locked?: string;
  /** Sentences of this field itself for some issues. All have a general one. */
  messages?: Messages;
};

export function hasError(field: FormField): boolean {
  return field.errors !== undefined && field.errors.length > 0;
}

/** Ids of the texts that belong to the field, the message first. */
export function describedBy({ field, hint, locked }: FieldProps, ...more: string[]): string | undefined {
  const ids = [hasError(field) && field.errorId, hint && field.descriptionId, locked && lockedId(field), ...more];
  return ids.filter(Boolean).join(' ') || undefined;
}

export function lockedId(field: FormField): string {
  return `${field.id}-locked`;
}

/** What every single control has: an input, a textarea, a select. */
export function controlProps(props: FieldProps, ...describedByMore: string[]) {
  return {
    id: props.field.id,
    name: props.field.name,
    required: !props.isOptional,
    'aria-describedby': describedBy(props, ...describedByMore),
    'aria-invalid': hasError(props.field) || undefined,
  };
}

/** The initial value as text. A form that was tampered with may hold something else. */
export function textOf({ initialValue }: FormField): string {
  return typeof initialValue === 'string' ? initialValue : '';
}

/** The initial values of a group of checkboxes or radio buttons. One that is checked comes as text. */
export function valuesOf({ initialValue }: FormField): string[] {
  return [initialValue].flat().filter((value) => typeof value === 'string');
}
