/** The cards of all partners on a list at once, each on a sheet of its own. */
import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { readCardRequest } from '#app/domain/referral/card-request.ts';
import { readShortlist, shortlistParameters } from '#app/domain/referral/shortlist.ts';
import { isUnreadFor } from '#app/features/referral/card-readings.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import cardStyles from '#app/styles/card.css?url';
import formStyles from '#app/styles/form.css?url';
import { CardMaker } from './card/card-maker.tsx';
import { CardSheet } from './card/card-sheet.tsx';
import { useCardTexts } from './card/card-texts.ts';
import { useTyped } from './card/use-typed.ts';
import { viewCard } from './card/card-view.server.ts';

export const links: LinksFunction = () => [formStyles, cardStyles].map((href) => ({ rel: 'stylesheet', href }));

export const handle = { fullWidth: true };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const directory = context.directory.current();
  const asked = readCardRequest(searchParams);
  const { partners } = readShortlist(directory, searchParams);
  const t = textsIn(await languageOf(request));
  return {
    title: t('card.titleAll'),
    asked,
    slugs: partners.map(({ slug }) => slug),
    cards: partners.map((partner) => viewCard(directory, partner, asked, context)),
    isUnread: await isUnreadFor(context, asked.language),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.title} | Korte Lijntjes` : 'Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function CardsPage() {
  useCardTexts();
  const { title, asked, slugs, cards, isUnread } = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { typed, onType, isPersonal, printed } = useTyped(asked);
  const parameters = shortlistParameters(slugs);
  return (
    <main id="main" className="card-page">
      <CardMaker
        title={title}
        lead={t('card.leadAll')}
        back={{ to: paths.shortlist(parameters), label: t('card.backToList') }}
        action={paths.shortlistCards()}
        kept={[...parameters]}
        asked={asked}
        typed={typed}
        onType={onType}
        isPersonal={isPersonal}
        isUnread={isUnread}
      >
        <p className="card-amount">
          {cards.length === 0 ? t('card.noneToPrint') : t('card.count', { count: cards.length })}
        </p>
      </CardMaker>
      <div className="card-desk">
        {cards.map((card) => (
          <CardSheet key={card.slug} card={card} typed={printed} format={asked.format} />
        ))}
      </div>
    </main>
  );
}
