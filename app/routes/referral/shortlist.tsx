/**
 * The partners somebody put together: to compare, to share, to print cards of. The list stands in the address; whoever
 * opens an address without one gets the list of this browser tab.
 */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useNavigate, useSearchParams } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shareAddress, type Shared } from '#app/components/share-address.ts';
import { keepList, ownList } from '#app/components/shortlist/own-list.ts';
import { Icon } from '#app/components/ui/icon.tsx';
import { useHydrated } from '#app/components/ui/use-hydrated.ts';
import { shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import formStyles from '#app/styles/form.css?url';
import shortlistStyles from '#app/styles/shortlist.css?url';
import { ComparedPartners } from './shortlist/compared-partners.tsx';
import { LeftOutNotice } from './shortlist/left-out.tsx';
import { ListedPartners } from './shortlist/listed-partners.tsx';
import { useShortlistTexts } from './shortlist/shortlist-texts.ts';
import { viewShortlist } from './shortlist/shortlist-view.server.ts';

export const links: LinksFunction = () => [formStyles, shortlistStyles].map((href) => ({ rel: 'stylesheet', href }));

export async function loader({ request, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { searchParams } = new URL(request.url);
  const phrases = phrasesIn(await languageOf(request), context.directory.current(), context.clock());
  const view = await viewShortlist(context, searchParams, phrases);
  return { view, title: phrases.t('shortlist.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} | Korte Lijntjes` : 'Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function ShortlistPage() {
  useShortlistTexts();
  const { view, title } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const [parameters] = useSearchParams();
  const { partners, leftOut, most, to } = view;
  const isCompared = parameters.has('vergelijk');
  useSameList(partners.map(({ slug }) => slug));
  return (
    <main id="main" className="wrap page shortlist">
      <h1>{title}</h1>
      <p className="lead">{t('shortlist.lead')}</p>
      <LeftOutNotice leftOut={leftOut} most={most} />
      {partners.length === 0 ? (
        <Empty />
      ) : (
        <>
          <div className="shortlist-acts">
            <Link className="btn" to={isCompared ? to.list : to.compare} preventScrollReset>
              <Icon name={isCompared ? 'list' : 'grid'} size="s" />
              {t(isCompared ? 'shortlist.asList' : 'shortlist.compare')}
            </Link>
            <Link className="btn" to={to.cards}>
              <Icon name="print" size="s" />
              {t('shortlist.printCards')}
            </Link>
            <a className="btn" href={to.contacts} download>
              <Icon name="card" size="s" />
              {t('shortlist.contacts')}
            </a>
            <ShareList title={title} path={to.list} />
            <Link className="btn btn-quiet" to={to.empty}>
              {t('shortlist.clear')}
            </Link>
          </div>
          {isCompared ? <ComparedPartners partners={partners} /> : <ListedPartners partners={partners} />}
        </>
      )}
    </main>
  );
}

/** The list that is looked at is the list of this tab: who takes one off here has it off everywhere. */
function useSameList(slugs: string[]) {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const isAsked = parameters.has('p');
  const shown = slugs.join(' ');
  useEffect(() => {
    if (isAsked) keepList(shown === '' ? [] : shown.split(' '));
    else if (ownList().length > 0) {
      void navigate(paths.shortlist(shortlistParameters(ownList())), { replace: true });
    }
  }, [isAsked, shown, navigate]);
}

function Empty() {
  const { t } = useTranslation();
  return (
    <section className="shortlist-empty">
      <h2>{t('shortlist.empty')}</h2>
      <p>{t('shortlist.emptyText')}</p>
      <Link className="btn btn-1" to={paths.search()}>
        <Icon name="search" size="s" />
        {t('shortlist.toSearch')}
      </Link>
    </section>
  );
}

function ShareList({ title, path }: { title: string; path: string }) {
  const { t } = useTranslation();
  const [outcome, setOutcome] = useState<Shared>(null);
  if (!useHydrated()) return null;
  const share = () => shareAddress(title, new URL(path, window.location.href).href).then(setOutcome);
  return (
    <>
      <button type="button" className="btn" onClick={() => void share()}>
        <Icon name="link" size="s" />
        {t('shortlist.share')}
      </button>
      <p className="shortlist-outcome" role="status">
        {outcome && t(outcome === 'copied' ? 'shortlist.shared' : 'shortlist.shareFailed')}
      </p>
    </>
  );
}
