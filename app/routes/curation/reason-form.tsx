/** A button that first asks for a few words. Without scripts as well: it is a `details`. */
import { Form } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';

type Props = {
  /** What the server finds as the pressed button. */
  value: string;
  label: string;
  hint: string;
  icon?: IconName;
  isDanger?: boolean;
  /** Hidden fields. */
  children?: ReactNode;
};

export function ReasonForm({ value, label, hint, icon, isDanger = false, children }: Props) {
  const id = useId();
  return (
    <details className="reason">
      <summary data-act={value} className={isDanger ? 'btn btn-l btn-danger' : 'btn btn-l'}>
        {icon && <Icon name={icon} size="s" />}
        {label}
      </summary>
      <Form method="post">
        {children}
        <label className="form-label" htmlFor={id}>
          {hint}
        </label>
        <textarea id={id} className="form-input" name="reason" rows={4} required maxLength={2000} />
        <SubmitButton value={value} look={isDanger ? 'danger' : 'first'}>
          {label}
        </SubmitButton>
      </Form>
    </details>
  );
}
