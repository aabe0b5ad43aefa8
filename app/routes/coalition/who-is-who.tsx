/** Who is who in the coalition, for whoever works at a partner. Others read for whom it is. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PageLinks } from '#app/components/ui/page-links.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { readWhoFilter } from '#app/domain/membership/who-is-who.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/who-is-who.en.json';
import textsNl from '#app/i18n/texts/who-is-who.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/who-is-who.css?url';
import { WhoFilters } from './who-is-who/who-filters.tsx';
import { WhoPerson } from './who-is-who/who-person.tsx';
import { viewWho, type WhoView } from './who-is-who/who-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () =>
  [formStyles, filterStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, config } = context;
  const directory = context.directory.current();
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const asked = new URL(request.url).searchParams;
  const isForNetwork = actor.kind === 'person' && may(actor, 'see-network-contacts');
  return {
    who: isForNetwork
      ? viewWho({ directory, person: actor, phrases }, readWhoFilter(directory, asked), Number(asked.get('page') ?? 1))
      : null,
    signIn: actor.kind === 'visitor' ? paths.signIn(paths.whoIsWho(asked)) : null,
    page: {
      title: phrases.t('who.title'),
      description: phrases.t('who.lead'),
      canonical: config.baseUrl + paths.whoIsWho(),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function WhoIsWhoPage() {
  useTexts();
  const { who, signIn } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  return (
    <main id="main" className="landing who">
      <div className="band">
        <div className="wrap">
          <h1>{t('who.title')}</h1>
          <p className="lead">{t('who.lead')}</p>
          {who && <WhoFilters asked={who.asked} options={who.options} />}
        </div>
      </div>
      <div className="wrap who-body">{who ? <People who={who} /> : <ForWhom signIn={signIn} />}</div>
    </main>
  );
}

function ForWhom({ signIn }: { signIn: string | null }) {
  const { t } = useTranslation();
  return (
    <div className="who-closed">
      <h2>{t('who.forWhom')}</h2>
      <p>{t('who.forWhomText')}</p>
      <p className="actions">
        {signIn && (
          <Link className="btn btn-1" to={signIn}>
            {t('who.signIn')}
          </Link>
        )}
        <Link className="btn" to={paths.about()}>
          {t('who.ask')}
        </Link>
      </p>
    </div>
  );
}

function People({ who: { count, sections, asked, page, pages } }: { who: WhoView }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="who-count" role="status">
        {count}
      </p>
      {sections.length === 0 && (
        <p>
          {t('who.none')} <Link to={paths.whoIsWho()}>{t('who.all')}</Link>
        </p>
      )}
      {sections.map(({ kind, title, people }) => (
        <section key={kind} aria-labelledby={`who-${kind}`}>
          <h2 id={`who-${kind}`}>{title}</h2>
          <ul>
            {people.map((person, index) => (
              <WhoPerson key={index} person={person} />
            ))}
          </ul>
        </section>
      ))}
      <PageLinks
        page={page}
        pages={pages}
        to={(number) => paths.whoIsWho(new URLSearchParams({ ...asked, page: String(number) }))}
      />
    </>
  );
}
