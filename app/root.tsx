import type { AppLoadContext, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import {
  Links,
  Meta,
  Outlet,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
  type ShouldRevalidateFunctionArgs,
} from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DemoMark } from './components/ui/demo-mark.tsx';
import { ErrorPage } from './components/ui/error-page.tsx';
import { useNonce } from './components/ui/nonce.ts';
import { PageFooter } from './components/ui/page-footer.tsx';
import { ANYBODY, PageHeader, type HeaderVisitor } from './components/ui/page-header.tsx';
import { PageScripts } from './components/ui/page-scripts.tsx';
import type { CoalitionLogo } from './components/ui/logo.tsx';
import { may } from './domain/access/permissions.ts';
import type { Coalition } from './domain/geo/coalition.ts';
import { houseStyleSheet } from './domain/house-style/house-style.ts';
import { languageOf } from './i18n/i18n.server.ts';
import { paths } from './paths.ts';
import { seenMark } from './platform/seen-mark.server.ts';
import font from './styles/fonts/commissioner-kl.woff2?url';
import styles from './styles/index.css?url';

export const links: LinksFunction = () => [
  { rel: 'preload', href: font, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  { rel: 'stylesheet', href: styles },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { coalition, demo } = context.directory.current();
  return {
    language: await languageOf(request),
    coalition: coalition.name,
    logo: logoOf(coalition),
    houseStyle: houseStyleVersion(coalition),
    brand: coalition.colours.brand,
    region: coalition.region,
    demo,
    visitor: headerVisitor(context),
  };
}

function logoOf({ name, logo }: Coalition): CoalitionLogo | null {
  return logo && { version: logo.fingerprint, width: logo.width, height: logo.height, name };
}

function houseStyleVersion({ colours }: Coalition): string | null {
  const sheet = houseStyleSheet(colours);
  return sheet && seenMark(sheet);
}

function headerVisitor({ actor, session }: AppLoadContext): HeaderVisitor {
  if (!session) return ANYBODY;
  const name = actor.kind === 'person' && actor.name !== '' ? actor.name : session.email;
  return { name, workbench: may(actor, 'open-workbench') };
}

/** For pages that are not there or went wrong; every other page has its own. */
export const meta: MetaFunction = () => [{ title: 'Korte Lijntjes' }];

/** Nothing here depends on the page; the language changes by a full reload. */
export function shouldRevalidate({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) {
  return formMethod && formMethod !== 'GET' ? defaultShouldRevalidate : false;
}

export function Layout({ children }: { children: ReactNode }) {
  const data = useRouteLoaderData<typeof loader>('root');
  const { t, i18n } = useTranslation();
  const nonce = useNonce();
  const matches = useMatches();
  const has = (mark: string) => matches.some(({ handle }) => isMarked(handle, mark));
  return (
    <html lang={i18n.language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content={data?.brand ?? '#12302C'} />
        <Meta />
        <Links />
        {data?.houseStyle && <link rel="stylesheet" href={paths.houseStyle(data.houseStyle)} />}
      </head>
      <body className={has('fullWidth') ? 'full' : undefined}>
        {has('bare') ? (
          children
        ) : (
          <>
            <a className="skip" href="#main">
              {t('site.skip')}
            </a>
            {data?.demo && <DemoMark />}
            <PageHeader visitor={data?.visitor ?? ANYBODY} />
            {children}
            <PageFooter coalition={data?.coalition ?? t('site.name')} demo={data?.demo ?? false} />
          </>
        )}
        {!has('still') && (
          <>
            <ScrollRestoration nonce={nonce} />
            <PageScripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

/** A route says in its handle that its map goes to the edge (`fullWidth`), that it stands alone (`bare`), or that it has no scripts (`still`). */
function isMarked(handle: unknown, mark: string): boolean {
  return typeof handle === 'object' && handle !== null && mark in handle;
}

export default function App() {
  return <Outlet />;
}

export { ErrorPage as ErrorBoundary };
