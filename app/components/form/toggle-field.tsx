/** One checkbox. Leaving it empty is an answer, unless the form cannot do without. */
import { FieldTexts } from './field-texts.tsx';
import { controlProps, hasError, textOf, type FieldProps } from './form-field.ts';

type Props = Omit<FieldProps, 'isOptional'> & {
  /** It must be ticked: "Ik mag dit namens de organisatie invullen". */
  isNeeded?: boolean;
};

/** The hint is part of the label, as with other tiles. */
export function ToggleField({ hint, isNeeded = false, ...props }: Props) {
  const { field, label, locked } = props;
  return (
    <div className={hasError(field) ? 'form-field has-error' : 'form-field'}>
      <FieldTexts {...props} />
      <label className="tile">
        <input
          key={field.key}
          {...controlProps({ ...props, isOptional: !isNeeded })}
          type="checkbox"
          value="on"
          defaultChecked={textOf(field) === 'on'}
          disabled={locked !== undefined}
        />
        <b>{label}</b>
        {hint && <span>{hint}</span>}
      </label>
    </div>
  );
}
