/** What was agreed for one theme where the client lives: who is first, what to do, what to bring. Prints on one page. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { findTerm } from '#app/domain/vocabulary/vocabulary.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { inSentence } from '#app/i18n/in-sentence.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/care-paths.en.json';
import textsNl from '#app/i18n/texts/care-paths.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import styles from '#app/styles/care-path.css?url';
import formStyles from '#app/styles/form.css?url';
import { viewCarePath, type CarePathView } from './care-path/care-path-view.server.ts';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const directory = context.directory.current();
  const theme = findTerm(directory.vocabulary, 'theme', params.theme ?? '');
  if (!theme) throw new Response(null, { status: 404 });
  const now = context.clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const here = directory.municipalityBySlug(new URL(request.url).searchParams.get('gemeente') ?? '');
  const view = viewCarePath({ directory, phrases, now }, theme, here);
  return {
    view,
    municipalities: directory.municipalities
      .map(({ slug, name }) => ({ slug, name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'nl')),
    page: {
      title: view.heading,
      description: phrases.t('carePath.description', { theme: inSentence(theme.label[phrases.language]) }),
      canonical: context.config.baseUrl + paths.carePath(theme.id, here?.slug),
    },
  };
}

export const links: LinksFunction = () => [formStyles, styles].map((href) => ({ rel: 'stylesheet', href }));
export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function CarePathPage() {
  useTexts();
  const { view } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const asked = { theme: view.theme, ...(view.municipality && { municipality: view.municipality }) };
  return (
    <main id="main" className="wrap page care-path">
      <Link className="back" to={paths.carePaths()}>
        <Icon name="left" size="s" />
        {t('carePath.all')}
      </Link>
      <h1>{view.heading}</h1>
      <WhereForm />
      {view.agreed ? <Agreed agreed={view.agreed} /> : <p className="lead">{t('carePath.nothing')}</p>}
      <p className="care-path-more">
        <Link className="btn" to={paths.search(new URLSearchParams(asked))}>
          <Icon name="search" size="s" />
          {t('carePath.search')}
        </Link>
      </p>
    </main>
  );
}

function WhereForm() {
  const { t } = useTranslation();
  const { view, municipalities } = useLoaderData<typeof loader>();
  return (
    <Form className="care-path-where" key={view.municipality}>
      <label htmlFor="gemeente">{t('carePath.where')}</label>
      <span className="form-select">
        <select id="gemeente" name="gemeente" className="form-input" defaultValue={view.municipality}>
          <option value="">{t('carePath.wherever')}</option>
          {municipalities.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
        <Icon name="down" size="s" />
      </span>
      <button className="btn">{t('carePath.show')}</button>
    </Form>
  );
}

function Agreed({ agreed }: { agreed: NonNullable<CarePathView['agreed']> }) {
  const { t, i18n } = useTranslation();
  const { first, steps, bring, urgent, agreedOn, from, isPassedOver } = agreed;
  const dutch = i18n.language === 'nl' ? undefined : 'nl';
  return (
    <div className="care-path-agreed">
      <p className="meta">
        {from} {agreedOn} {isPassedOver && t('carePath.passedOver')}
      </p>
      {first && <First first={first} />}
      <section aria-labelledby="steps">
        <h2 id="steps">{t('carePath.steps')}</h2>
        <ol className="care-path-steps" lang={dutch}>
          {steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      {urgent && (
        <section className="care-path-urgent" aria-labelledby="urgent">
          <h2 id="urgent">
            <Icon name="alert" />
            {t('carePath.urgent')}
          </h2>
          <p lang={dutch}>{urgent}</p>
        </section>
      )}
      {bring.length > 0 && (
        <section aria-labelledby="bring">
          <h2 id="bring">{t('carePath.bring')}</h2>
          <ul lang={dutch}>
            {bring.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

type FirstFacts = NonNullable<NonNullable<CarePathView['agreed']>['first']>;

function First({ first: { name, domain, service, to, phone, refer } }: { first: FirstFacts }) {
  const { t, i18n } = useTranslation();
  const dutch = i18n.language === 'nl' ? undefined : 'nl';
  return (
    <section className="panel care-path-first" aria-labelledby="first">
      <h2 id="first">{t('carePath.first')}</h2>
      <p className="care-path-name">
        <DomainMark domain={domain} />
        <Link to={to}>{name}</Link>
        <span className="vh">, {t(`domain.full.${domain}`)}</span>
      </p>
      <p lang={dutch}>{service}</p>
      {phone ? (
        <a className="btn btn-1" href={phone.href}>
          <Icon name="phone" size="s" />
          <span className="vh">{t('search.call', { name })} </span>
          {phone.text}
        </a>
      ) : (
        <p className="meta">{t('search.noPhone')}</p>
      )}
      {refer.length > 0 && (
        <>
          <h3>{t('carePath.refer')}</h3>
          <ol lang={dutch}>
            {refer.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}
