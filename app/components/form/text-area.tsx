/** A field of several lines, with the number of characters that still fit. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { characterCount } from '#app/domain/form/typed-text.ts';
import { controlProps, textOf, type FieldProps } from './form-field.ts';
import { LabelledField } from './labelled-field.tsx';

/** From here on the number is read aloud while typing. */
const NEARLY_FULL = 20;

type Props = FieldProps & { max: number; rows?: number };

export function TextArea(props: Props) {
  return (
    <LabelledField {...props}>
      <CountedArea key={props.field.key} {...props} />
    </LabelledField>
  );
}

function CountedArea({ max, rows = 5, ...props }: Props) {
  const { t } = useTranslation();
  const isHydrated = useHydrated();
  const [text, setText] = useState(textOf(props.field));
  const left = max - characterCount(text);
  const countId = `${props.field.id}-count`;
  return (
    <>
      <textarea
        {...controlProps(props, countId)}
        className="form-input"
        rows={rows}
        defaultValue={text}
        readOnly={props.locked !== undefined}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <p
        id={countId}
        className={left < 0 ? 'form-count is-over' : 'form-count'}
        aria-live={left < NEARLY_FULL ? 'polite' : 'off'}
      >
        {!isHydrated && t('form.count.most', { count: max })}
        {isHydrated && (left < 0 ? t('form.count.over', { count: -left }) : t('form.count.left', { count: left }))}
      </p>
    </>
  );
}
