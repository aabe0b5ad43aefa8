/** Who may do what: the matrix of permissions itself, in words. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { MATRIX, PERMISSIONS, type Reach } from '#app/domain/access/permissions.ts';
import { ROLES } from '#app/domain/access/roles.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { SettingsPage } from './settings-page.tsx';
import { useSettingsTexts } from './settings-texts.ts';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'see-permissions');
  return { title: textsIn(await languageOf(request))('permission.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function PermissionsPage() {
  useSettingsTexts();
  const { title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('permission.lead')}</p>
      <table className="table stacked">
        <thead>
          <tr>
            <th scope="col">{t('permission.what')}</th>
            {ROLES.map((role) => (
              <th key={role} scope="col">
                {t(`permission.role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PERMISSIONS.map((permission) => (
            <tr key={permission}>
              <th scope="row">{t(`permission.to.${permission}`)}</th>
              {ROLES.map((role) => (
                <td key={role} data-label={t(`permission.role.${role}`)}>
                  <ReachText reach={MATRIX[permission][role]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </SettingsPage>
  );
}

function ReachText({ reach }: { reach: Reach }) {
  const { t } = useTranslation();
  if (reach === 'none') return <span className="reach-none">{t('permission.reach.none')}</span>;
  return (
    <span className="reach">
      <Icon name="check" size="s" />
      {t(`permission.reach.${reach}`)}
    </span>
  );
}
