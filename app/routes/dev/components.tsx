/**
 * The component gallery: each primitive in each state, for whoever builds or tests a page. Only on this machine.
 * Its own words are for developers and stand here; the components speak through the texts of the site.
 */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import { mapView } from '#app/domain/geo/map-view.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { areaTexts } from '#app/i18n/area-texts.ts';
import formsEn from '#app/i18n/texts/forms.en.json';
import formsNl from '#app/i18n/texts/forms.nl.json';
import formStyles from '#app/styles/form.css?url';
import { ButtonStates, ChipStates, DomainMarks, FreshStates, Icons, Typography } from './gallery-basics.tsx';
import {
  ChoiceStates,
  FieldStates,
  MessageStates,
  StepperStates,
  SubmitStates,
  TextAreaStates,
} from './gallery-forms.tsx';
import { Gallery } from './gallery.tsx';
import { Lines, Notices, Results } from './gallery-lists.tsx';
import { MapSigns } from './gallery-map.tsx';
import { trialForm } from './trial-form.server.ts';
import { TrialForm } from './trial-form.tsx';
import './gallery.css';

const useFormTexts = areaTexts({ nl: formsNl, en: formsEn });

/** One in seven partners: pins of every domain, alone and in groups. */
const ONE_IN = 7;

export function loader({ context }: LoaderFunctionArgs) {
  if (!context.config.loopback) throw new Response(null, { status: 404 });
  const directory = context.directory.current();
  const shown = directory.organisations.filter((_, index) => index % ONE_IN === 0);
  const pins = shown.flatMap(({ slug, name, domain, locations: [location] }) => {
    return location ? [{ slug, name, domain, latitude: location.latitude, longitude: location.longitude }] : [];
  });
  const map = mapView(mapDrawing(context.map, directory), {
    pins,
    selected: shown[0]?.slug ?? null,
    served: shown[0]?.services[0]?.serviceAreas ?? [],
    fit: 'served',
    width: 560,
    height: 420,
  });
  return { map };
}

/** Of the trial form; what is sent is judged and forgotten. */
export async function action({ request, context }: ActionFunctionArgs) {
  if (!context.config.loopback) throw new Response(null, { status: 404 });
  return { lastResult: parseForm(await request.formData(), trialForm).reply() };
}

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: formStyles }];

export const meta: MetaFunction = () => [
  { title: 'Onderdelen | Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function ComponentsPage() {
  useFormTexts();
  const { map } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <main id="main" className="wrap page" lang="nl">
      <h1>Onderdelen en hun staat</h1>
      <p className="lead">Een lijn verbindt altijd twee dingen. Is er niets te verbinden, dan tekenen we geen lijn.</p>
      <Gallery title="Domein" note="Kleur, vorm en letter, altijd alle drie">
        <DomainMarks />
      </Gallery>
      <Gallery title="Letter" note="Commissioner">
        <Typography />
      </Gallery>
      <Gallery title="Knop" note="Minstens 44 px hoog, telefoon 48 px">
        <ButtonStates />
      </Gallery>
      <Gallery title="Chip en keuze">
        <ChipStates />
      </Gallery>
      <Gallery title="Staat" note="Altijd een teken en een woord">
        <FreshStates />
      </Gallery>
      <Gallery title="Melding">
        <Notices />
      </Gallery>
      <Gallery title="Resultaat" note="Gewoon en gekozen">
        <Results />
      </Gallery>
      <Gallery title="Regel en gat">
        <Lines />
      </Gallery>
      <Gallery title="Kaart">
        <MapSigns map={map} />
      </Gallery>
      <Gallery title="Veld" note="Minstens 52 px hoog. Naam, uitleg en fout staan erboven">
        <FieldStates />
      </Gallery>
      <Gallery title="Tekst">
        <TextAreaStates />
      </Gallery>
      <Gallery title="Keuze">
        <ChoiceStates />
      </Gallery>
      <Gallery title="Wat goed en fout gaat">
        <MessageStates />
      </Gallery>
      <Gallery title="Stappen">
        <StepperStates />
      </Gallery>
      <Gallery title="Versturen">
        <SubmitStates />
      </Gallery>
      <Gallery title="Formulier" note="Werkt echt, ook zonder JavaScript. Er wordt niets bewaard">
        <div className="gallery-form">
          <TrialForm lastResult={answer?.lastResult} />
        </div>
      </Gallery>
      <Gallery title="Iconen" note="24 px, lijn 1,75">
        <Icons />
      </Gallery>
    </main>
  );
}
