/** To say that something is wrong, to the organisation itself and to the coordinator; or to put it right. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AfterContact } from '#app/components/referral/after-contact.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { paths } from '#app/paths.ts';
import type { EditLink } from './edit-link.server.ts';

type Props = { slug: string; name: string; edit: EditLink };

export function Feedback({ slug, name, edit }: Props) {
  const { t } = useTranslation();
  return (
    <section className="partner-wrong" aria-labelledby="wrong-h">
      <div className="wrap">
        <div>
          <h2 id="wrong-h">{t('partner.wrong')}</h2>
          <p>{t('partner.wrongText')}</p>
          <AfterContact slug={slug} name={name} />
        </div>
        <div className="partner-wrong-acts">
          <Link className="btn" to={paths.reportWrong(slug)}>
            <Icon name="flag" size="s" />
            {t('partner.wrongMail')}
          </Link>
          <Link className="btn btn-quiet" to={edit.to}>
            <Icon name="edit" size="s" />
            {edit.text}
          </Link>
        </div>
      </div>
    </section>
  );
}
