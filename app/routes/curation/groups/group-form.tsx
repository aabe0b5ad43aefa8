/** The form of a working group: its goal and place, who takes part, and what was noted. */
import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { PostForm } from '#app/components/form/post-form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { textOf } from '#app/components/form/form-field.ts';
import { GROUP_LIMITS, type typedGroup } from '#app/domain/group/group-form.ts';
import { GROUP_ROLES } from '#app/domain/group/working-group.ts';
import type { GroupEditView } from './group-edit-view.server.ts';

const PARTNERS = 'partner-names';
const NAMES = ['name', 'goal', 'theme', 'municipalities', 'members', 'notes'] as const;

type Props = { group: GroupEditView; result: SubmissionResult | undefined };

export function GroupForm({ group, result }: Props) {
  const { t } = useTranslation();
  const [form, fields] = useForm<ReturnType<typeof typedGroup>>({
    id: 'group',
    lastResult: result,
    defaultValue: group.typed,
  });
  const label = (name: (typeof NAMES)[number]) => ({ label: t(`groups.field.${name}`) });
  const part = (name: 'organisation' | 'member' | 'role' | 'on' | 'text') => ({ label: t(`groups.field.${name}`) });
  const partner = { 'unknown-choice': t('groups.field.unknown'), choose: t('groups.field.departed') };
  const twice = { similar: t('groups.field.twice') };
  const some = { 'choose-some': t('groups.field.chooseOwn') };
  return (
    <PostForm form={form}>
      <input type="hidden" name="version" value={group.version} />
      <ErrorSummary
        form={form}
        lastResult={result}
        entries={{
          ...Object.fromEntries(NAMES.map((name) => [name, label(name)])),
          municipalities: { ...label('municipalities'), messages: some },
          'members[].organisation': { ...part('organisation'), messages: partner },
          'members[].name': { ...part('member'), messages: twice },
          'members[].role': part('role'),
          'notes[].on': part('on'),
          'notes[].text': part('text'),
        }}
      />
      <Field field={fields.name} {...label('name')} autoComplete="off" width="m" />
      <TextArea
        field={fields.goal}
        {...label('goal')}
        hint={t('groups.field.goalHint')}
        max={GROUP_LIMITS.goal}
        rows={4}
      />
      <SelectField field={fields.theme} {...label('theme')} options={group.themes} width="m" isOptional />
      <CheckboxList
        field={fields.municipalities}
        {...label('municipalities')}
        hint={group.needsArea ? undefined : t('groups.field.municipalitiesHint')}
        groups={group.areas}
        messages={some}
        isOptional={!group.needsArea}
      />
      <datalist id={PARTNERS}>
        {group.partners.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ListEditor
        form={form}
        list={fields.members}
        {...{ legend: label('members').label, hint: t('groups.field.membersHint') }}
        itemName={(number) => t('groups.field.memberItem', { number })}
        addText={t('groups.field.addMember')}
        max={GROUP_LIMITS.members}
        isOrdered
      >
        {(item) => {
          const member = item.getFieldset();
          return (
            <>
              <Field field={member.name} {...part('member')} autoComplete="off" width="m" messages={twice} />
              <Field
                field={member.organisation}
                {...part('organisation')}
                hint={t('groups.field.organisationHint')}
                autoComplete="off"
                list={PARTNERS}
                width="m"
                messages={partner}
                isOptional
              />
              <SelectField
                field={member.role}
                {...part('role')}
                options={GROUP_ROLES.map((value) => ({ value, label: t(`groups.role.${value}`) }))}
              />
            </>
          );
        }}
      </ListEditor>
      <ListEditor
        form={form}
        list={fields.notes}
        {...{ legend: label('notes').label, hint: t('groups.field.notesHint') }}
        itemName={(number) => t('groups.field.noteItem', { number })}
        addText={t('groups.field.addNote')}
        max={GROUP_LIMITS.notes}
      >
        {(item) => {
          const note = item.getFieldset();
          return (
            <>
              <input type="hidden" name={note.id.name} value={textOf(note.id)} />
              <Field field={note.on} {...part('on')} type="date" width="s" />
              <TextArea field={note.text} {...part('text')} max={GROUP_LIMITS.note} rows={3} />
            </>
          );
        }}
      </ListEditor>
      <SubmitButton isLarge>{t('groups.edit.save')}</SubmitButton>
    </PostForm>
  );
}
