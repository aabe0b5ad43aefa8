/** The programmes of the coalition: what each is, and how many offer it where. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { FilterChoice } from '#app/components/form/filter-choice.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { may } from '#app/domain/access/permissions.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import textsEn from '#app/i18n/texts/programmes.en.json';
import textsNl from '#app/i18n/texts/programmes.nl.json';
import { pageMeta } from '#app/page-meta.ts';
import { paths } from '#app/paths.ts';
import filterStyles from '#app/styles/filters.css?url';
import formStyles from '#app/styles/form.css?url';
import styles from '#app/styles/programmes.css?url';
import { viewProgrammes, type ProgrammeCard } from './programmes/programmes-view.server.ts';

const MUNICIPALITY_NAME = 'gemeente';

const useTexts = areaTexts({ nl: textsNl, en: textsEn });

export const links: LinksFunction = () =>
  [formStyles, filterStyles, styles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { actor, config } = context;
  const directory = context.directory.current();
  const asked = new URL(request.url).searchParams.get(MUNICIPALITY_NAME) ?? '';
  const here = directory.municipalityBySlug(asked);
  if (asked !== '' && !here) throw new Response(null, { status: 404 });
  const phrases = phrasesIn(await languageOf(request), directory, context.clock());
  const { t } = phrases;
  return {
    view: viewProgrammes(directory, here, phrases),
    municipalities: directory.municipalities.map(({ slug, name }) => ({ value: slug, label: name })),
    edits: may(actor, 'edit-programme'),
    page: {
      title: here ? t('programmes.titleIn', { name: here.name }) : t('programmes.title'),
      description: t('programmes.lead'),
      canonical:
        config.baseUrl + paths.programmes(here ? new URLSearchParams({ [MUNICIPALITY_NAME]: here.slug }) : undefined),
    },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => pageMeta(data?.page);

export default function ProgrammesPage() {
  useTexts();
  const { view, municipalities, edits, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { here, groups, lacking } = view;
  return (
    <main id="main" className="landing">
      <div className="band">
        <div className="wrap">
          <h1>{page.title}</h1>
          <p className="lead">{t('programmes.lead')}</p>
          {municipalities.length > 1 && (
            <Form className="list-filters">
              <FilterChoice
                name={MUNICIPALITY_NAME}
                label={t('programmes.where')}
                any={t('programmes.anywhere')}
                value={here?.slug}
                options={municipalities}
              />
              <button className="btn">{t('programmes.show')}</button>
            </Form>
          )}
          {edits && (
            <Link className="btn" to={paths.workbench('programmas')}>
              <Icon name="edit" size="s" />
              {t('programmes.keep')}
            </Link>
          )}
        </div>
      </div>
      <div className="wrap landing-body">
        {groups.length === 0 && (
          <p>
            {t('programmes.none')} <Link to={paths.search()}>{t('programmes.toSearch')}</Link>
          </p>
        )}
        {groups.map(({ id, title, programmes }) => (
          <section key={id} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>{title}</h2>
            <ul className="programmes">
              {programmes.map((programme) => (
                <ProgrammeItem key={programme.id} programme={programme} isHere={here !== null} />
              ))}
            </ul>
          </section>
        ))}
        {here && lacking.length > 0 && (
          <section aria-labelledby="lacking">
            <h2 id="lacking">{t('programmes.lacking', { name: here.name })}</h2>
            <ul className="programme-links">
              {lacking.map(({ id, name }) => (
                <li key={id}>
                  <Link to={paths.programme(id)}>{name}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </main>
  );
}

function ProgrammeItem({ programme, isHere }: { programme: ProgrammeCard; isHere: boolean }) {
  const { t } = useTranslation();
  const { id, name, description, ways, partners, municipalities } = programme;
  const reach = [t('programmes.partners', { count: partners })];
  if (!isHere && partners > 0) reach.push(t('programmes.municipalities', { count: municipalities }));
  return (
    <li>
      <h3>
        <Link to={paths.programme(id)}>{name}</Link>
      </h3>
      {description && <p>{description}</p>}
      {ways.length > 1 && <p className="meta">{ways.join(' · ')}</p>}
      {partners === 0 ? (
        <p className="gap">
          <i className="gap-ring" />
          {t('programmes.nobody')}
        </p>
      ) : (
        <p className="programme-reach">{reach.join(' · ')}</p>
      )}
    </li>
  );
}
