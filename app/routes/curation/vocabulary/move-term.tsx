/** Moves a term one place up or down among those of its kind. At an end the button stays, so that the focus can. */
import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PRESSED_NAME } from '#app/components/form/submit-button.tsx';
import { Icon } from '#app/components/ui/icon.tsx';

type Direction = 'up' | 'down';

type Props = {
  term: { id: string; label: string };
  /** Mark of the order in which it stands. */
  seen: string;
  isFirst: boolean;
  isLast: boolean;
};

export function MoveTerm({ term: { id, label }, seen, isFirst, isLast }: Props) {
  const { t } = useTranslation();
  const button = (direction: Direction, isAtEnd: boolean) => (
    <button
      // The address of the page points at it after a move.
      id={`${direction}-${id}`}
      className={`btn btn-quiet move-${direction}`}
      name={PRESSED_NAME}
      value={direction}
      aria-label={t(`vocabulary.move.${direction}`, { term: label })}
      aria-disabled={isAtEnd || undefined}
    >
      <Icon name="down" size="s" />
    </button>
  );
  return (
    <Form method="post" className="move-term" preventScrollReset>
      <input type="hidden" name="term" value={id} />
      <input type="hidden" name="seen" value={seen} />
      {button('up', isFirst)}
      {button('down', isLast)}
    </Form>
  );
}
