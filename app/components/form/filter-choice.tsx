/**
 * One choice of a form that filters: a list that opens, mostly with everything as its first answer. Where everything is
 * one thing, as in a coalition of one municipality, there is nothing to choose.
 */
import { Icon } from '#app/components/ui/icon.tsx';

type Props = {
  name: string;
  label: string;
  /** What no choice is called: "Alle gemeenten"; without it there always is one. */
  any?: string;
  value?: string;
  options: readonly { value: string; label: string }[];
};

export function FilterChoice({ name, label, any, value = '', options }: Props) {
  if (any && options.length < 2) return null;
  return (
    <label>
      <span>{label}</span>
      <span className="form-select">
        <select key={value} className="form-input" name={name} defaultValue={value}>
          {any && <option value="">{any}</option>}
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
    </label>
  );
}
