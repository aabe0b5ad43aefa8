/** All partners of a municipality as a booklet to print: the "sociale kaart" on paper. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Icon } from '#app/components/ui/icon.tsx';
import { LogoOfCoalition } from '#app/components/ui/logo.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import bookletEn from '#app/i18n/texts/booklet.en.json';
import bookletNl from '#app/i18n/texts/booklet.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/booklet.css?url';
import { BookletPartner } from './booklet/booklet-partner.tsx';
import { viewBooklet, type BookletPointer, type BookletView } from './booklet/booklet-view.server.ts';

const useTexts = areaTexts({ nl: bookletNl, en: bookletEn });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const here = directory.municipalityBySlug(params.municipality ?? '');
  if (!here) throw new Response(null, { status: 404 });
  const theme = findTerm(directory.vocabulary, 'theme', new URL(request.url).searchParams.get('thema') ?? '');
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const page = {
    title: theme
      ? phrases.t('booklet.titleTheme', { town: here.name, theme: phrases.term('theme', theme.id) })
      : phrases.t('booklet.title', { town: here.name }),
    description: phrases.t('booklet.description', { town: here.name }),
    canonical: context.config.baseUrl + paths.booklet(here.slug),
  };
  const address = `${new URL(context.config.baseUrl).host}${paths.municipality(here.slug)}`;
  return { view: viewBooklet(directory, here, theme?.id ?? null, phrases, now), address, page };
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function BookletPage() {
  useTexts();
  const { t } = useTranslation();
  const { view, address, page } = useLoaderData<typeof loader>();
  const { town, slug, coalition, date, count, only, isTooMuch, demo, chapters } = view;
  return (
    <main id="main" className="wrap page booklet">
      <nav className="booklet-acts" aria-label={t('booklet.acts')}>
        <Link className="back" to={paths.municipality(slug)}>
          <Icon name="left" size="s" />
          {town}
        </Link>
        {!isTooMuch && <PrintButton />}
      </nav>
      <header className="booklet-cover">
        <LogoOfCoalition />
        <p>{coalition}</p>
        <h1>{page.title}</h1>
        <p className="lead">
          {only ? t('booklet.leadTheme', { town, count, theme: only }) : t('booklet.lead', { town, count })}
        </p>
        <p>{t('booklet.printed', { date, address })}</p>
        {demo && <p>{t('site.demoText')}</p>}
      </header>
      <nav className="booklet-contents" aria-labelledby="contents">
        <h2 id="contents">{t('booklet.contents')}</h2>
        {isTooMuch && <p>{t('booklet.tooMuch')}</p>}
        <ol>
          {chapters.map(({ id, label, count, entries }) => (
            <li key={id}>
              <Link to={isTooMuch ? paths.booklet(slug, id) : `#thema-${id}`}>{label}</Link>
              <span>{isTooMuch ? count : numbersOf(entries)}</span>
            </li>
          ))}
          {!isTooMuch && (
            <li>
              <Link to="#register">{t('booklet.index')}</Link>
            </li>
          )}
        </ol>
      </nav>
      {!isTooMuch && <Pages view={view} />}
    </main>
  );
}

function Pages({ view: { town, chapters, index } }: { view: BookletView }) {
  const { t } = useTranslation();
  return (
    <>
      {chapters.map(({ id, label, entries, also }) => (
        <section key={id} className="booklet-chapter" aria-labelledby={`thema-${id}`}>
          <h2 id={`thema-${id}`}>{label}</h2>
          {entries.map((entry) => (
            <BookletPartner key={entry.number} entry={entry} />
          ))}
          {also.length > 0 && (
            <p className="booklet-also">
              {t(entries.length > 0 ? 'booklet.also' : 'booklet.only')} <Pointers pointers={also} />
            </p>
          )}
          {entries.length + also.length === 0 && <p className="booklet-also">{t('booklet.nobody', { town })}</p>}
        </section>
      ))}
      <section className="booklet-index" aria-labelledby="register">
        <h2 id="register">{t('booklet.index')}</h2>
        <ul>
          {index.map(({ number, name }) => (
            <li key={number}>
              <Link to={`#partner-${number}`}>{name}</Link>
              <span>{number}</span>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** "3–9" */
function numbersOf(entries: readonly { number: number }[]): string {
  const [first, last] = [entries[0]?.number, entries.at(-1)?.number];
  return first === last ? String(first ?? '') : `${first}–${last}`;
}

function Pointers({ pointers }: { pointers: BookletPointer[] }) {
  return pointers.map(({ number, name }, index) => (
    <span key={number}>
      {index > 0 && ', '}
      <Link to={`#partner-${number}`}>
        {name} ({number})
      </Link>
    </span>
  ));
}

function PrintButton() {
  const { t } = useTranslation();
  if (!useHydrated()) return null;
  return (
    <button type="button" className="btn btn-1" onClick={() => window.print()}>
      <Icon name="print" size="s" />
      {t('booklet.print')}
    </button>
  );
}
