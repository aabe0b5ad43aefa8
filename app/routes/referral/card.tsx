/**
 * The card of one partner for a parent to take along. A professional makes it here; whoever scans its code comes here
 * too, and sees whether it still holds.
 */
import { redirect, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CARD_LANGUAGES, type CardLanguage } from '#app/domain/referral/card-languages.ts';
import { cardParameters, readCardRequest } from '#app/domain/referral/card-request.ts';
import { isUnreadFor } from '#app/features/referral/card-readings.server.ts';
import { CARD_TEXTS } from '#app/i18n/card-phrases.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import cardStyles from '#app/styles/card.css?url';
import formStyles from '#app/styles/form.css?url';
import { absentCard } from './card/absent.server.ts';
import { CardMaker } from './card/card-maker.tsx';
import { CardReader } from './card/card-reader.tsx';
import { CardSheet } from './card/card-sheet.tsx';
import { useCardTexts } from './card/card-texts.ts';
import { viewCard } from './card/card-view.server.ts';
import { viewChanged } from './card/changed.server.ts';
import { LeftCardOrError } from './card/left-card.tsx';
import { useTyped } from './card/use-typed.ts';

export const links: LinksFunction = () => [formStyles, cardStyles].map((href) => ({ rel: 'stylesheet', href }));

export const handle = { fullWidth: true };

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const { slug = '' } = params;
  const asked = readCardRequest(searchParams);
  const directory = context.directory.current();
  const organisation = directory.bySlug(slug);
  if (!organisation) throw await absentCard(context, slug, asked);
  if (organisation.slug !== slug) throw redirect(paths.card(organisation.slug, searchParams), 301);

  const t = textsIn(await languageOf(request));
  const linkTo = (language: CardLanguage) => paths.card(slug, cardParameters({ ...asked, language }));
  return {
    title: t('card.pageTitle', { name: organisation.name }),
    name: organisation.name,
    asked,
    card: viewCard(directory, organisation, asked, context),
    changed: viewChanged(organisation, asked, context.clock()),
    isUnread: await isUnreadFor(context, asked.language),
    languages: CARD_LANGUAGES.map((language) => ({ language, name: CARD_TEXTS[language].name, to: linkTo(language) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} | Korte Lijntjes` : 'Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function CardPage() {
  useCardTexts();
  const { name, asked, card, changed, isUnread, languages } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { typed, onType, isPersonal, printed } = useTyped(asked);
  const isScanned = asked.fingerprint !== null;
  return (
    <main id="main" className={isScanned ? 'card-page card-scanned' : 'card-page'}>
      {isScanned ? (
        <CardReader language={card.language} changed={changed} languages={languages} otherLanguage={card.scan.title} />
      ) : (
        <CardMaker
          title={t('card.title')}
          lead={t('card.lead')}
          back={{ to: paths.partner(card.slug), label: name }}
          action={paths.card(card.slug)}
          kept={asked.theme === null ? [] : [['thema', asked.theme]]}
          asked={asked}
          typed={typed}
          onType={onType}
          isPersonal={isPersonal}
          isUnread={isUnread}
        />
      )}
      <div className="card-desk">
        <CardSheet card={card} typed={printed} format={asked.format} isPage={isScanned} />
      </div>
    </main>
  );
}

export { LeftCardOrError as ErrorBoundary };
