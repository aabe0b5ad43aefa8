/** Who makes up the coalition. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { TextSection } from '#app/components/text-section.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { paths } from '#app/paths.ts';
import { useDutch } from '../directory/partner/own-text.tsx';
import type { AboutMembersView } from './about-members.server.ts';

export function AboutMembers({ members: { partners, signed, core } }: { members: AboutMembersView }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  return (
    <TextSection title={t('about.members')}>
      <p>
        {partners} {signed}
      </p>
      {core.length > 0 && (
        <>
          <p>{t('about.core')}</p>
          <dl className="core-group">
            {core.map(({ domain, partners: some, more }) => (
              <div key={domain}>
                <dt>
                  <DomainMark domain={domain} size={24} />
                  {t(`domain.full.${domain}`)}
                </dt>
                <dd>
                  <ul>
                    {some.map(({ slug, name }) => (
                      <li key={slug}>
                        <Link to={paths.partner(slug)} lang={dutch}>
                          {name}
                        </Link>
                      </li>
                    ))}
                  </ul>
                  {more > 0 && t('about.coreMore', { count: more })}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <ul className="dots">
        <li>
          <Link to={paths.municipalities()}>{t('about.leads')}</Link>
        </li>
        <li>
          <Link to={paths.groups()}>{t('about.groups')}</Link>
        </li>
        <li>
          <Link to={paths.whoIsWho()}>{t('about.whoIsWho')}</Link>
        </li>
      </ul>
    </TextSection>
  );
}
