/** A field of one line. */
import type { ComponentProps, ReactNode } from 'react';
import { controlProps, textOf, type FieldProps } from './form-field.ts';
import { LabelledField } from './labelled-field.tsx';

type FieldType = 'text' | 'email' | 'tel' | 'url' | 'date' | 'time' | 'number';

type Props = FieldProps & {
  type?: FieldType;
  /** As wide as the answer is long: 320 px, 480 px, or the whole column. */
  width?: 's' | 'm' | 'l';
  /** What the browser may fill in; `off` for what is not about whoever fills it in. */
  autoComplete?: string;
  /** Id of a datalist with answers the browser may offer. */
  list?: string;
  /** What is known about the answer, below the input. */
  children?: ReactNode;
};

/** A number is typed as text: a number input hides from the server what it cannot read. */
const INPUT: Record<FieldType, ComponentProps<'input'>> = {
  text: { type: 'text' },
  email: { type: 'email', spellCheck: false },
  tel: { type: 'tel' },
  url: { type: 'url', spellCheck: false },
  date: { type: 'date' },
  time: { type: 'time' },
  number: { type: 'text', inputMode: 'numeric' },
};

export function Field({ type = 'text', width = 'l', autoComplete, list, children, ...props }: Props) {
  return (
    <LabelledField {...props}>
      <input
        key={props.field.key}
        {...INPUT[type]}
        {...controlProps(props)}
        className={`form-input form-input-${width}`}
        defaultValue={textOf(props.field)}
        autoComplete={autoComplete}
        list={list}
        readOnly={props.locked !== undefined}
      />
      {children}
    </LabelledField>
  );
}
