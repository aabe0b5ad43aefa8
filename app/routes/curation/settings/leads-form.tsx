/** The form of the kartrekkers of one municipality. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { MOST_LEADS, type LeadsForm as Values, type typedLeads } from './leads-schema.ts';

type Props = { seen: string; typed: ReturnType<typeof typedLeads>; result: SubmissionResult | undefined };

export function LeadsForm({ seen, typed, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<Values>({ id: 'leads', lastResult: result, defaultValue: typed });
  const label = (name: 'name' | 'role' | 'phone' | 'email') => ({ label: t(`settings.leads.field.${name}`) });
  const reach = { required: t('settings.leads.reach') };
  return (
    <PostForm form={form}>
      <input type="hidden" name="seen" value={seen} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={{
          leads: { label: t('settings.leads.list') },
          'leads[].name': label('name'),
          'leads[].role': label('role'),
          'leads[].phone': { ...label('phone'), messages: reach },
          'leads[].email': label('email'),
        }}
      />
      <ListEditor
        form={form}
        list={fields.leads}
        legend={t('settings.leads.list')}
        itemName={(number) => t('settings.leads.item', { number })}
        addText={t('settings.leads.add')}
        max={MOST_LEADS}
        isOrdered
      >
        {(item) => {
          const lead = item.getFieldset();
          return (
            <>
              <Field field={lead.name} {...label('name')} autoComplete="off" width="m" />
              <Field field={lead.role} {...label('role')} hint={t('settings.leads.roleHint')} autoComplete="off" />
              <Field
                field={lead.phone}
                {...label('phone')}
                type="tel"
                autoComplete="off"
                width="s"
                messages={reach}
                isOptional
              />
              <Field field={lead.email} {...label('email')} type="email" autoComplete="off" width="m" isOptional />
            </>
          );
        }}
      </ListEditor>
      <SubmitButton isLarge>{t('settings.save')}</SubmitButton>
    </PostForm>
  );
}
