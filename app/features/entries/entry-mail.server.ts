/** Tells those who keep an entry right that a coordinator changed it. */
import type { Person } from '#app/domain/access/actor.ts';
import type { Mail, MailSite } from '#app/domain/mail/mail.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import type { FieldChange } from '#app/domain/revision/diff.ts';
import { textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import type { Queries } from '#db/database.ts';
import { editorsOf } from '#db/repositories/people.server.ts';
import { queueMail } from '../mail/queue-mail.server.ts';

type Deps = { newId: () => string; now: number; site: MailSite };
type Told = { changes: FieldChange[]; reason: string };

/** @param by who changed it, and need not be told */
export async function tellEditors(
  tx: Queries,
  deps: Deps,
  by: Person,
  { id, name, slug }: Organisation,
  { changes, reason }: Told,
): Promise<void> {
  for (const { id: editor, email, language } of await editorsOf(tx, id)) {
    if (editor === by.id) continue;
    const t = textsIn(language);
    const fields = changes.map(({ label }) => t(`entry.field.label.${label}`));
    const mail: Mail = {
      kind: 'entry-changed',
      recipient: email,
      language,
      subject: t('entryMail.changed.subject', { name }),
      blocks: [
        { kind: 'text', text: t('entryMail.changed.text', { name }) },
        { kind: 'list', items: [...new Set(fields)] },
        ...(reason === '' ? [] : [{ kind: 'quote' as const, text: reason }]),
        { kind: 'text', text: t('entryMail.changed.wrong') },
        {
          kind: 'link',
          label: t('entryMail.changed.link'),
          url: deps.site.baseUrl + paths.entryHistory(slug),
          main: true,
        },
      ],
      about: { kind: 'organisation', id },
    };
    await queueMail(tx, deps, mail);
  }
}
