/** The partners as a file, all of them or those of a municipality, a theme or a domain. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { FORMATS } from '#app/features/interchange/formats.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/export.en.json';
import textsNl from '#app/i18n/texts/export.nl.json';
import { paths } from '#app/paths.ts';
import exportStyles from '#app/styles/export.css?url';
import settingsStyles from '#app/styles/settings.css?url';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { SettingsPage } from './settings-page.tsx';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () => [settingsStyles, exportStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const { t, term } = phrasesIn(await languageOf(request), directory, context.clock());
  return {
    title: t('export.title'),
    count: directory.organisations.length,
    choices: [
      {
        name: 'municipality' as const,
        any: t('search.any.municipality'),
        options: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
      },
      {
        name: 'theme' as const,
        any: t('search.any.theme'),
        options: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
      },
      {
        name: 'domain' as const,
        any: t('export.anyDomain'),
        options: DOMAINS.map((domain) => ({ value: domain, label: t(`domain.full.${domain}`) })),
      },
    ],
    // Files for a spreadsheet first: they are what coordinators work with.
    formats: FORMATS.toReversed().map(({ name, extensions: [extension] }) => ({
      name,
      address: paths.download(extension),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function ExportPage() {
  useTexts();
  const { t } = useTranslation();
  const { title, count, choices, formats } = useLoaderData<typeof loader>();
  return (
    <SettingsPage title={title}>
      <p className="lead">{t('export.lead', { count })}</p>
      <form className="export-form">
        <fieldset>
          <legend>{t('export.which')}</legend>
          {choices.map((choice) => (
            <FilterChoice key={choice.name} {...choice} label={t(`export.choice.${choice.name}`)} />
          ))}
        </fieldset>
        <h2>{t('export.as')}</h2>
        <ul>
          {formats.map(({ name, address }) => (
            <li key={name}>
              <button className="btn" formAction={address} aria-describedby={`format-${name}`}>
                <Icon name="download" size="s" />
                {t(`export.format.${name}.name`)}
              </button>
              <span id={`format-${name}`}>{t(`export.format.${name}.text`)}</span>
            </li>
          ))}
        </ul>
      </form>
      <p className="meta">{t('export.publicOnly')}</p>
    </SettingsPage>
  );
}
