/** Where the network is thin: whom nobody refers to, and for what hardly anybody does. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { networkGaps } from '#app/domain/referral/network-gaps.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import networkEn from '#app/i18n/texts/network.en.json';
import networkNl from '#app/i18n/texts/network.nl.json';
import { paths } from '#app/paths.ts';
import askedStyles from '#app/styles/asked.css?url';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';

/** The first of a long list are enough to begin with. */
const MOST_NAMED = 100;

const useNetworkTexts = areaTexts({ nl: networkNl, en: networkEn });

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: askedStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const { t, term, typeOf } = phrasesIn(await languageOf(request), directory, context.clock());
  // Of a coordinator no partner has to be looked at for that.
  const isEverywhere = may(person, 'edit-entry', { organisation: null, municipalities: [] });
  const { unreferred, thin } = networkGaps(
    directory,
    (partner) => isEverywhere || may(person, 'edit-entry', subjectOf(partner, partner.id)),
  );
  const networkOf = (theme: string) => paths.network(new URLSearchParams({ thema: theme }));
  /** Those who refer for what it does first of all are the ones to tell of it. */
  const mainTheme = ({ services: [first] }: Organisation) => {
    const theme = first?.themes[0];
    return theme
      ? { text: t('network.gaps.who', { theme: inSentence(term('theme', theme)) }), href: networkOf(theme) }
      : null;
  };
  const nameOf = (id: string) => directory.byId(id)?.name ?? '';
  return {
    title: t('network.gaps.title'),
    count: unreferred.length,
    unreferred: unreferred.slice(0, MOST_NAMED).map((partner) => ({
      slug: partner.slug,
      name: partner.name,
      text: [typeOf(partner), partner.locations[0]?.city].filter(Boolean).join(' · '),
      theme: mainTheme(partner),
    })),
    thin: thin.map(({ theme, route }) => ({
      theme,
      name: term('theme', theme),
      text: route
        ? t('network.gaps.one', { from: nameOf(route.from), to: nameOf(route.to) })
        : t('network.gaps.nobody'),
      href: networkOf(theme),
    })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function NetworkGapsPage() {
  useNetworkTexts();
  const { t } = useTranslation();
  const { title, count, unreferred, thin } = useLoaderData<typeof loader>();
  return (
    <div className="asked">
      <h1>{title}</h1>
      <p className="lead">{t('network.gaps.lead')}</p>
      <section aria-labelledby="thin-h">
        <h2 id="thin-h">{t('network.gaps.thin', { count: thin.length })}</h2>
        {thin.length === 0 && <p>{t('network.gaps.noneThin')}</p>}
        <ul className="plain-rows">
          {thin.map(({ theme, name, text, href }) => (
            <li key={theme}>
              <Link to={href}>{name}</Link>
              <span className="meta">{text}</span>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="unreferred-h">
        <h2 id="unreferred-h">{t('network.gaps.unreferred', { count })}</h2>
        {count === 0 && <p>{t('network.gaps.noneUnreferred')}</p>}
        {count > unreferred.length && <p className="meta">{t('network.gaps.first', { count: unreferred.length })}</p>}
        <ul className="plain-rows">
          {unreferred.map(({ slug, name, text, theme }) => (
            <li key={slug}>
              <Link to={paths.partner(slug)}>{name}</Link>
              <span className="meta">{text}</span>
              {theme && <Link to={theme.href}>{theme.text}</Link>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
