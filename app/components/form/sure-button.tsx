/** The end of a form for what cannot be undone: a box to say so, without which nothing is done, and the button. */
import type { ReactNode } from 'react';
import { SubmitButton } from './submit-button.tsx';

const SURE_NAME = 'sure';

/** Without scripts a browser asks for the box too, but somebody's own program need not. */
export function isSure(form: FormData): boolean {
  return form.get(SURE_NAME) === 'on';
}

type Props = {
  /** What stands beside the box: "Ja, wis mijn account". */
  sure: string;
  value: string;
  children: ReactNode;
};

export function SureButton({ sure, value, children }: Props) {
  return (
    <>
      <label className="check-line">
        <input type="checkbox" name={SURE_NAME} value="on" required />
        <span>{sure}</span>
      </label>
      <SubmitButton look="danger" value={value}>
        {children}
      </SubmitButton>
    </>
  );
}
