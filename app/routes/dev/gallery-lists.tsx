/** Notices, search results, partner lines and gaps. The partners are made up. */
import { PartnerLine, type PartnerLineFacts } from '#app/components/partner-line.tsx';
import { SafetyNotice } from '#app/components/ui/safety-notice.tsx';
import { MunicipalityChoice } from '../directory/municipality-choice.tsx';
import type { ResultCard } from '../directory/search/result-card.server.ts';
import { ResultItem } from '../directory/search/result-item.tsx';
import { ThemeInMunicipality } from '../directory/theme-in-municipality.tsx';
import { State } from './gallery.tsx';

const PHONE = { text: '0475 00 12 34', href: 'tel:+31475001234' };

const CARD: ResultCard = {
  slug: 'gewoon',
  name: 'Geldloket De Spaarvogel',
  domain: 'social',
  summary: 'Schuldhulp en budgetcoaching. Gratis, ook zonder verwijsbrief.',
  km: '1,2 km',
  why: ['helpt bij [[geldzorgen]]', 'werkt in [[Roermond]]'],
  contact: { name: 'Noor van Nergens', role: 'aanmeldteam' },
  away: null,
  phone: PHONE,
  email: 'aanmelden@voorbeeld.example',
  fresh: { text: 'Gecontroleerd in september', stale: false, unconfirmed: false },
  open: true,
  waiting: '1 tot 2 weken',
  reacts: 'Reageert meestal binnen 2 dagen',
  stop: null,
};

const CARDS: { card: ResultCard; isSelected: boolean }[] = [
  { card: CARD, isSelected: false },
  { card: { ...CARD, slug: 'gekozen' }, isSelected: true },
  {
    card: {
      ...CARD,
      slug: 'twijfel',
      name: 'Stichting Knikkerzak',
      domain: 'informal',
      km: null,
      contact: null,
      phone: null,
      email: null,
      open: null,
      waiting: null,
      stop: 'Neemt tot en met 1 december geen nieuwe cliënten aan',
      fresh: { text: '14 maanden niet gecontroleerd', stale: true, unconfirmed: false },
    },
    isSelected: false,
  },
];

const LINE: PartnerLineFacts = {
  slug: 'kraamzorg',
  name: 'Kraamzorg Zachte Start',
  domain: 'medical',
  town: 'Weert',
  summary: 'Kraamzorg thuis, ook bij een vroege bevalling.',
  phone: PHONE,
  doubt: null,
};

export function Notices() {
  return (
    <>
      <State name="gevaar, geweld en zelfdoding" wide>
        <SafetyNotice lines={['danger', 'violence', 'suicide']} />
      </State>
      <State name="alleen gevaar" wide>
        <SafetyNotice lines={['danger']} />
      </State>
    </>
  );
}

export function Results() {
  return (
    <ol className="gallery-results">
      {CARDS.map(({ card, isSelected }) => (
        <ResultItem key={card.slug} card={card} origin={new URLSearchParams()} isSelected={isSelected} isAsked />
      ))}
    </ol>
  );
}

export function Lines() {
  return (
    <>
      <State name="partner" wide>
        <ul className="plines">
          <PartnerLine partner={LINE} to="#main" />
          <PartnerLine
            partner={{ ...LINE, slug: 'geen-nummer', phone: null, doubt: '14 maanden niet gecontroleerd' }}
            to="#main"
          />
        </ul>
      </State>
      <State name="aantallen per gemeente" wide>
        <MunicipalityChoice
          theme="money"
          regions={[
            {
              name: 'Regio',
              municipalities: [0, 1, 3, 5, 12].map((count) => ({
                slug: `plaats-${count}`,
                name: `Plaats ${count}`,
                count,
              })),
            },
          ]}
        />
      </State>
      <State name="gat" wide>
        <ul>
          <ThemeInMunicipality
            municipality="gennep"
            theme={{
              id: 'baby-goods',
              label: 'Spullen voor de baby',
              count: 0,
              agreed: null,
              partners: [],
              mark: 'wanted',
              nearby: [
                { slug: 'venlo', name: 'Venlo' },
                { slug: 'venray', name: 'Venray' },
              ],
            }}
          />
        </ul>
      </State>
    </>
  );
}
