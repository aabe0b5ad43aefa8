/** Where the client lives, as a choice: every municipality with how many partners help there. */
import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { paths } from '#app/paths.ts';
import type { MunicipalityCount, ThemeView } from './theme-view.server.ts';

export function MunicipalityChoice({ theme, regions }: { theme: string; regions: ThemeView['regions'] }) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="where">
      <h2 id="where">{t('themes.where')}</h2>
      <p className="landing-sub">{t('themes.whereText')}</p>
      {regions.map(({ name, municipalities }) => (
        <div key={name} className="heat-region">
          <h3>{name}</h3>
          <ul className="heat">
            {municipalities.map((one) => (
              <HeatCell key={one.slug} theme={theme} municipality={one} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function HeatCell({ theme, municipality: { slug, name, count } }: { theme: string; municipality: MunicipalityCount }) {
  const { t } = useTranslation();
  return (
    <li>
      <Link
        className={`heat-${heatLevel(count)}`}
        to={paths.search(new URLSearchParams({ theme, municipality: slug }))}
      >
        {name}
        <span className="vh">: </span>
        {count === 0 ? (
          <b>{t('themes.none')}</b>
        ) : (
          <>
            <b aria-hidden="true">{count}</b>
            <span className="vh">{t('themes.count', { count })}</span>
          </>
        )}
      </Link>
    </li>
  );
}

/** The steps of the heat scale: none, one (fragile), 2 or 3, 4 to 6, 7 or more. */
function heatLevel(count: number): 0 | 1 | 2 | 4 | 7 {
  if (count >= 7) return 7;
  if (count >= 4) return 4;
  if (count >= 2) return 2;
  return count === 1 ? 1 : 0;
}
