/** The texts of a field: its name, and below that the hint and what is wrong, both above the input. */
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { lockedId, type FieldProps } from './form-field.ts';
import { messageText } from './form-message.ts';

export function FieldName({ label, isOptional }: Pick<FieldProps, 'label' | 'isOptional'>) {
  const { t } = useTranslation();
  if (!isOptional) return label;
  return (
    <>
      {label} <span className="form-optional">{t('form.optional')}</span>
    </>
  );
}

export function FieldTexts({ field, hint, locked, messages }: FieldProps) {
  const { t } = useTranslation();
  const [error] = field.errors ?? [];
  return (
    <>
      {hint && (
        <p className="form-hint" id={field.descriptionId}>
          {hint}
        </p>
      )}
      {locked && (
        <p className="form-hint" id={lockedId(field)}>
          {locked}
        </p>
      )}
      {error !== undefined && (
        <p className="form-message" id={field.errorId}>
          <Icon name="alert" size="s" />
          <span>
            <span className="vh">{t('form.error')} </span>
            {messageText(t, error, messages)}
          </span>
        </p>
      )}
    </>
  );
}
