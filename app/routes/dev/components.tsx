/**
 * The component gallery: each primitive in each state, for whoever builds or tests a page. Only on this machine.
 * Its own words are for developers and stand here; the components speak through the texts of the site.
 */
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { mapView } from '#app/domain/geo/map-view.ts';
import { mapDrawing } from '#app/features/draw-map.server.ts';
import { ButtonStates, ChipStates, DomainMarks, FreshStates, Icons, Typography } from './gallery-basics.tsx';
import { Gallery } from './gallery.tsx';
import { Lines, Notices, Results } from './gallery-lists.tsx';
import { MapSigns } from './gallery-map.tsx';
import './gallery.css';

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

export const meta: MetaFunction = () => [
  { title: 'Onderdelen | Korte Lijntjes' },
  { name: 'robots', content: 'noindex' },
];

export default function ComponentsPage() {
  const { map } = useLoaderData<typeof loader>();
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
      <Gallery title="Iconen" note="24 px, lijn 1,75">
        <Icons />
      </Gallery>
    </main>
  );
}
