/** The smallest parts: marks, letters, buttons, chips, freshness, icons. */
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon, type IconName } from '#app/components/ui/icon.tsx';
import { Logo } from '#app/components/ui/logo.tsx';
import { MarkedText } from '#app/components/ui/marked-text.tsx';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { State } from './gallery.tsx';

const ICONS: IconName[] = [
  'alert',
  'card',
  'check',
  'clock',
  'close',
  'down',
  'edit',
  'filter',
  'flag',
  'fresh',
  'help',
  'left',
  'link',
  'list',
  'locate',
  'mail',
  'map',
  'menu',
  'minus',
  'out',
  'people',
  'person',
  'phone',
  'place',
  'plus',
  'print',
  'right',
  'route',
  'search',
  'talk',
  'web',
];

export function DomainMarks() {
  return (
    <>
      <State name="merk">
        <Logo />
      </State>
      {DOMAINS.map((domain) => (
        <State key={domain} name={domain}>
          <span className="gallery-row">
            <DomainMark domain={domain} />
            <DomainMark domain={domain} size={22} />
          </span>
        </State>
      ))}
    </>
  );
}

export function Typography() {
  return (
    <>
      <State name="h2 28/34" wide>
        <p className="gallery-h2 flare">Zo verwijst u</p>
      </State>
      <State name="h3 22/28" wide>
        <h3>8 organisaties helpen bij geldzorgen</h3>
      </State>
      <State name="tekst 16/24, met gemarkeerde woorden" wide>
        <p>
          <MarkedText text="helpt bij [[geldzorgen]], werkt in [[Roermond]]" />
        </p>
      </State>
      <State name="meta 14/20" wide>
        <p className="meta">Gecontroleerd in september</p>
      </State>
    </>
  );
}

export function ButtonStates() {
  return (
    <>
      <State name="eerste">
        <button type="button" className="btn btn-1">
          <Icon name="phone" size="s" />
          0475 00 12 34
        </button>
      </State>
      <State name="tweede">
        <button type="button" className="btn">
          <Icon name="mail" size="s" />
          Mail
        </button>
      </State>
      <State name="stil">
        <button type="button" className="btn btn-quiet">
          <Icon name="filter" size="s" />
          Filters
        </button>
      </State>
      <State name="groot">
        <button type="button" className="btn btn-1 btn-l">
          Zoek
        </button>
      </State>
      <State name="niet beschikbaar">
        <button type="button" className="btn" disabled>
          <Icon name="phone" size="s" />
          Geen nummer
        </button>
      </State>
    </>
  );
}

export function ChipStates() {
  return (
    <>
      <State name="begrepen">
        <span className="chip sure">
          <small>Thema</small>Geldzorgen <RemoveButton of="Geldzorgen" />
        </span>
      </State>
      <State name="twijfel">
        <span className="chip guess">
          Bedoelt u Wonen? <RemoveButton of="Wonen" />
        </span>
      </State>
      <State name="niet begrepen">
        <span className="chip unknown">
          “bkr” <RemoveButton of="bkr" />
        </span>
      </State>
      <State name="keuze aan">
        <a className="toggle" href="#main" aria-current="true">
          <span className="tick">
            <Icon name="check" size="xs" />
          </span>
          werkt in deze gemeente
        </a>
      </State>
      <State name="keuze uit">
        <a className="toggle" href="#main">
          <span className="tick" />
          werkt in deze gemeente
        </a>
      </State>
    </>
  );
}

function RemoveButton({ of }: { of: string }) {
  return (
    <button type="button" aria-label={`Haal ${of} weg`}>
      <Icon name="close" size="xs" />
    </button>
  );
}

export function FreshStates() {
  return (
    <>
      <State name="vers">
        <span className="fresh">
          <Icon name="fresh" size="s" />
          Gecontroleerd in september
        </span>
      </State>
      <State name="oud">
        <span className="fresh stale">
          <Icon name="alert" size="s" />
          14 maanden niet gecontroleerd
        </span>
      </State>
      <State name="etiket">
        <span className="tag">actief</span>
      </State>
    </>
  );
}

export function Icons() {
  return (
    <>
      {ICONS.map((name) => (
        <State key={name} name={name}>
          <Icon name={name} />
        </State>
      ))}
    </>
  );
}
