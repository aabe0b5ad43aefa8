/** The page of one partner: whether it helps this client, how to refer, and whom to call. */
import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ContactQuestion } from '#app/components/referral/after-contact.tsx';
import { ReactionReminder } from '#app/components/referral/reaction-reminder.tsx';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import { viewPartner } from './partner-view.server.ts';
import { AreaPanel } from './partner/area-panel.tsx';
import { CallBar } from './partner/call-bar.tsx';
import { ContactPanel } from './partner/contact-panel.tsx';
import { absentPartner } from './partner/departed.server.ts';
import { DepartedOrError } from './partner/departed.tsx';
import { Feedback } from './partner/feedback.tsx';
import { HowToRefer } from './partner/how-to-refer.tsx';
import { Network } from './partner/network.tsx';
import { useDutch } from './partner/own-text.tsx';
import { PartnerHero } from './partner/partner-hero.tsx';
import { OriginProvider } from './partner/partner-link.tsx';
import { Programmes } from './partner/programmes.tsx';
import { Services } from './partner/services.tsx';
import { Similar } from './partner/similar.tsx';
import { StructuredData } from './partner/structured-data.tsx';
import { WhoForSection } from './partner/who-for.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  context.sameForAll();
  const { config, clock, map, actor } = context;
  const directory = context.directory.current();
  const { searchParams } = new URL(request.url);
  const { slug = '' } = params;
  const organisation = directory.bySlug(slug);
  if (!organisation) throw await absentPartner(request, context, slug, paths.partner);
  if (organisation.slug !== slug) throw redirect(paths.partner(organisation.slug, searchParams), 301);

  const now = clock();
  const phrases = phrasesIn(await languageOf(request), directory, now);
  const drawing = mapDrawing(map, directory);
  return viewPartner(directory, organisation, searchParams, drawing, config.baseUrl, phrases, now, actor);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Korte Lijntjes' }];
  return [
    { title: `${data.name} | Korte Lijntjes` },
    { name: 'description', content: data.summary },
    { tagName: 'link', rel: 'canonical', href: data.url },
  ];
};

export default function PartnerPage() {
  const partner = useLoaderData<typeof loader>();
  const { t } = useTranslation();
  const { name, shortName, contacts, url } = partner;
  return (
    <OriginProvider value={partner.query}>
      <main id="main" className="partner">
        <ReactionReminder />
        <PartnerHero partner={partner} />
        <div className="wrap partner-grid">
          <aside aria-label={t('partner.contactAndArea')}>
            <ContactPanel contacts={contacts} organisation={name} />
            <AreaPanel places={partner.places} membership={partner.membership} />
          </aside>
          <div className="partner-main">
            <HowToRefer howTo={partner.howTo} />
            <WhoForSection whoFor={partner.whoFor} />
            <Services services={partner.services} />
            <About name={shortName} text={partner.description} />
            <Programmes programmes={partner.programmes} />
          </div>
        </div>
        <Network partner={partner} />
        <Similar similar={partner.similar} />
        <Feedback slug={partner.slug} name={name} edit={partner.edit} />
        <ContactQuestion slug={partner.slug} />
        <p className="wrap partner-printed">{t('partner.printedFrom', { url })}</p>
        <CallBar quick={contacts.quick} />
        <StructuredData json={partner.structuredData} />
      </main>
    </OriginProvider>
  );
}

function About({ name, text }: { name: string; text: string }) {
  const { t } = useTranslation();
  const dutch = useDutch();
  if (text === '') return null;
  return (
    <section className="partner-section" aria-labelledby="about-h">
      <h2 id="about-h">{t('partner.description', { name })}</h2>
      <p className="partner-about" lang={dutch}>
        {text}
      </p>
    </section>
  );
}

export { DepartedOrError as ErrorBoundary };
