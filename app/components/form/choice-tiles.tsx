/** Radio buttons as tiles: one answer of a few, each with a mark and a few words of its own if it has them. */
import type { ReactNode } from 'react';
import { controlId, FieldGroup } from './field-group.tsx';
import { valuesOf, type FieldProps } from './form-field.ts';

export type Choice = {
  value: string;
  label: string;
  hint?: string;
  mark?: ReactNode;
  /** Why this one cannot be chosen; stands in the place of the hint. */
  unavailable?: string;
};

export function ChoiceTiles({ choices, ...props }: FieldProps & { choices: readonly Choice[] }) {
  const { field, isOptional = false } = props;
  const chosen = valuesOf(field);
  const hasMarks = choices.some(({ mark }) => mark !== undefined);
  return (
    <FieldGroup {...props} role="radiogroup">
      <div key={field.key} className={hasMarks ? 'tiles has-marks' : 'tiles'}>
        {choices.map(({ value, label, hint, mark, unavailable }, index) => (
          <label key={value} className="tile">
            <input
              type="radio"
              id={controlId(field, value, index)}
              name={field.name}
              value={value}
              defaultChecked={chosen.includes(value)}
              required={!isOptional}
              disabled={unavailable !== undefined}
            />
            {mark}
            <b>{label}</b>
            {(unavailable ?? hint) && <span>{unavailable ?? hint}</span>}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
