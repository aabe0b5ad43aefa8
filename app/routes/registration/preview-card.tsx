/** What is filled in so far, as a professional will see it. What is not there yet is a dashed line with where it comes from. */
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import type { Preview } from './preview.server.ts';

export function PreviewCard({ preview }: { preview: Preview }) {
  const { t } = useTranslation();
  const { name, domain, summary, area, contact, address } = preview;
  return (
    <div className="panel registration-preview">
      <div className="head">
        {domain ? (
          <DomainMark domain={domain} />
        ) : (
          <span className="ghost-mark" aria-hidden="true">
            ?
          </span>
        )}
        <h3>{name ?? t('registration.preview.name')}</h3>
      </div>
      <Line text={summary} ghost={t('registration.preview.summary')} />
      <Line text={area} ghost={t('registration.preview.where')} />
      <Line text={contact} ghost={t('registration.preview.contact')} />
      {address && <p className="meta">{address}</p>}
    </div>
  );
}

function Line({ text, ghost }: { text: string | null; ghost: string }) {
  return text ? <p>{text}</p> : <p className="ghost">{ghost}</p>;
}
