/** The bottom of every page: whose it is, and every part of the site that the menu has no room for. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';

const GROUPS = {
  referring: [
    ['carePaths', paths.carePaths()],
    ['network', paths.network()],
    ['programmes', paths.programmes()],
    ['lessons', paths.lessons()],
  ],
  coalition: [
    ['agenda', paths.agenda()],
    ['groups', paths.groups()],
    ['whoIsWho', paths.whoIsWho()],
    ['dashboard', paths.dashboard()],
    ['digest', paths.digest()],
  ],
  site: [
    ['about', paths.about()],
    ['connections', paths.connections()],
    ['privacy', paths.privacy()],
    ['accessibility', paths.accessibility()],
  ],
} as const;

export function PageFooter({ coalition, demo }: { coalition: string; demo: boolean }) {
  const { t } = useTranslation();
  return (
    <footer className="foot" id="foot">
      <nav aria-label={t('site.footMenu')}>
        {(['referring', 'coalition', 'site'] as const).map((group) => (
          <section key={group}>
            <h2>{t(`site.foot.${group}`)}</h2>
            <ul>
              {GROUPS[group].map(([name, path]) => (
                <li key={name}>
                  <Link to={path}>{t(`site.${name}`)}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <p>{t('site.of', { coalition })}</p>
      {demo && <p>{t('site.demoText')}</p>}
    </footer>
  );
}
