/**
 * Checkboxes in columns, in groups if there are many: themes, municipalities, audiences. A group can have one checkbox
 * that stands for the whole of it; it is a value of its own, so that it works without scripts.
 */
import { controlId, FieldGroup } from './field-group.tsx';
import { describedBy, hasError, valuesOf, type FieldProps } from './form-field.ts';

export type CheckboxOption = { value: string; label: string; hint?: string };

export type CheckboxGroup = {
  name?: string;
  /** "Heel Noord-Limburg" */
  whole?: CheckboxOption;
  options: readonly CheckboxOption[];
};

type Props = FieldProps & { groups: readonly CheckboxGroup[]; columns?: 1 | 2 | 3 };

export function CheckboxList({ groups, columns = 2, ...props }: Props) {
  const { field } = props;
  const chosen = valuesOf(field);
  const all = groups.flatMap(({ whole, options }) => [...(whole ? [whole] : []), ...options]);
  const isWrong = hasError(field) || undefined;

  function line(option: CheckboxOption) {
    return (
      <label key={option.value} className="check-line">
        <input
          type="checkbox"
          id={controlId(field, option.value, all.indexOf(option))}
          name={field.name}
          value={option.value}
          defaultChecked={chosen.includes(option.value)}
          aria-invalid={isWrong}
          aria-describedby={isWrong && describedBy(props)}
        />
        <span>
          {option.label}
          {option.hint && <small>{option.hint}</small>}
        </span>
      </label>
    );
  }

  return (
    <FieldGroup {...props}>
      {groups.map(({ name, whole, options }, index) => {
        const lines = (
          <>
            {whole && line(whole)}
            <div className={`check-columns check-columns-${columns}`}>{options.map(line)}</div>
          </>
        );
        if (name === undefined) return <div key={index}>{lines}</div>;
        return (
          <fieldset key={name} className="check-group">
            <legend>{name}</legend>
            {lines}
          </fieldset>
        );
      })}
    </FieldGroup>
  );
}
