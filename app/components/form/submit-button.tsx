/**
 * Sends the form. While that is going on it says so, and does not send again. Without scripts it is a plain button.
 * Buttons that send different things, or stand in different forms on one page, have different values.
 */
import { useNavigation, type Navigation } from '@remix-run/react';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import { BusyLine } from './busy-line.tsx';
import { INTENT_NAME } from './intent-name.ts';

/** What the server finds the value of the pressed button under. */
export const PRESSED_NAME = 'pressed';

const LOOK = { first: 'btn btn-1', second: 'btn', quiet: 'btn btn-quiet', danger: 'btn btn-danger' };

type Props = {
  children: ReactNode;
  value?: string;
  look?: keyof typeof LOOK;
  isLarge?: boolean;
  /** Before the text; a line takes its place while it is on its way. */
  icon?: IconName;
  /** The verb while it is on its way: "Bewaren". */
  busy?: string;
  /** Why it cannot be sent; stands in the place of the text. */
  unavailable?: string;
};

export function SubmitButton({ children, value, look = 'first', isLarge = false, icon, busy, unavailable }: Props) {
  const { t } = useTranslation();
  const isBusy = sends(useNavigation(), value);
  return (
    <button
      type="submit"
      name={value === undefined ? undefined : PRESSED_NAME}
      value={value}
      className={[LOOK[look], isLarge && 'btn-l', isBusy && 'is-busy'].filter(Boolean).join(' ')}
      disabled={unavailable !== undefined}
      // A disabled button would lose the focus.
      aria-disabled={isBusy || undefined}
      onClick={isBusy ? stop : undefined}
    >
      {isBusy ? <BusyLine /> : icon && <Icon name={icon} size="s" />}
      {unavailable ?? (isBusy ? (busy ?? t('form.busy')) : children)}
    </button>
  );
}

/** Whether the form that is on its way was sent by this button. */
function sends({ formData }: Navigation, value: string | undefined): boolean {
  return formData !== undefined && !formData.has(INTENT_NAME) && formData.get(PRESSED_NAME) === (value ?? null);
}

function stop(event: MouseEvent) {
  event.preventDefault();
}
