/** The parts of forms in every state. Names and numbers are made up. */
import { BusyLine } from '#app/components/form/busy-line.tsx';
import { CheckboxList, type CheckboxGroup } from '#app/components/form/checkbox-list.tsx';
import { ChoiceTiles, type Choice } from '#app/components/form/choice-tiles.tsx';
import { ErrorSummary } from '#app/components/form/error-summary.tsx';
import { Field } from '#app/components/form/field.tsx';
import type { FormField } from '#app/components/form/form-field.ts';
import { Notice } from '#app/components/form/notice.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { Stepper } from '#app/components/form/stepper.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextArea } from '#app/components/form/text-area.tsx';
import { ToggleField } from '#app/components/form/toggle-field.tsx';
import { DomainMark } from '#app/components/ui/domain-mark.tsx';
import { Icon } from '#app/components/ui/icon.tsx';
import { issue } from '#app/domain/form/form-issue.ts';
import { DOMAINS, type Domain } from '#app/domain/organisation/domains.ts';
import { State } from './gallery.tsx';

const LOCKED = 'Staat vast: dit adres is al bevestigd.';

const DOMAIN_TEXTS: Record<Domain, [label: string, hint: string]> = {
  medical: ['Medisch', 'verloskundige, kraamzorg, huisarts, ziekenhuis'],
  social: ['Sociaal', 'wijkteam, maatschappelijk werk, schuldhulp'],
  informal: ['Informeel', 'vrijwilligers, maatjes, ontmoetingsplek'],
  municipal: ['Gemeente', 'loket van de gemeente, beleid'],
  education: ['Onderwijs', 'voorschool, kinderopvang, taalhuis'],
};

export const DOMAIN_CHOICES: Choice[] = DOMAINS.map((domain) => ({
  value: domain,
  label: DOMAIN_TEXTS[domain][0],
  hint: DOMAIN_TEXTS[domain][1],
  mark: <DomainMark domain={domain} size={34} />,
}));

const VISIBILITY: Choice[] = [
  { value: 'public', label: 'Iedereen', hint: 'Ook wie geen account heeft.' },
  { value: 'network', label: 'Alleen partners' },
  { value: 'coordinators', label: 'Alleen coördinatoren', unavailable: 'Kan pas als er nog een nummer is.' },
];

const AREAS: CheckboxGroup[] = [
  {
    name: 'Noord-Limburg',
    whole: { value: 'north', label: 'Heel Noord-Limburg' },
    options: options('Beesel', 'Bergen (L)', 'Gennep', 'Horst aan de Maas', 'Peel en Maas', 'Venlo', 'Venray'),
  },
  {
    name: 'Midden-Limburg',
    whole: { value: 'middle', label: 'Heel Midden-Limburg' },
    options: options('Echt-Susteren', 'Leudal', 'Maasgouw', 'Nederweert', 'Roerdalen', 'Roermond', 'Weert'),
  },
];

const THEMES: CheckboxGroup[] = [
  {
    options: [
      { value: 'money', label: 'Geldzorgen', hint: 'schulden, rondkomen, toeslagen' },
      { value: 'housing', label: 'Wonen' },
      { value: 'language', label: 'Taal' },
    ],
  },
];

const STEPS = [
  { label: 'Uw organisatie', to: '#stap-1' },
  { label: 'Hulp en werkgebied', to: '#stap-2' },
  { label: 'Verwijzen en contact', to: '#stap-3' },
  { label: 'Controleren', to: '#stap-4' },
];

function options(...names: string[]) {
  return names.map((label) => ({ value: label.toLowerCase().replace(/\W+/g, '-'), label }));
}

function field(name: string, rest: Partial<FormField> = {}): FormField {
  const id = `state-${name}`;
  return { id, name, errorId: `${id}-error`, descriptionId: `${id}-description`, ...rest };
}

export function FieldStates() {
  const short = [issue('phone-digits', { count: 8 })];
  return (
    <>
      <State name="leeg, met uitleg" wide>
        <Field
          field={field('empty')}
          label="Naam van uw organisatie"
          hint="Zoals mensen u kennen. Dus niet de naam van de stichting erachter."
        />
      </State>
      <State name="ingevuld en niet verplicht, met wat wij ervan weten" wide>
        <Field field={field('known', { initialValue: 'Fabelstraat 12, Roermond' })} label="Adres" isOptional width="m">
          <p className="form-known">
            <Icon name="check" size="s" />
            Gevonden op de kaart
          </p>
        </Field>
      </State>
      <State name="fout" wide>
        <Field
          field={field('wrong', { initialValue: '0475 00 12', errors: short })}
          label="Telefoonnummer voor verwijzers"
          hint="Het nummer waar een verloskundige snel iemand te pakken krijgt."
          type="tel"
          width="s"
        />
      </State>
      <State name="staat vast" wide>
        <Field
          field={field('locked', { initialValue: 'aanmelden@voorbeeld.example' })}
          label="E-mailadres"
          locked={LOCKED}
          type="email"
          width="m"
        />
      </State>
      <State name="datum en getal" wide>
        <Field field={field('day', { initialValue: '2026-12-01' })} label="Tot en met" type="date" width="s" />
        <Field field={field('number')} label="Wachttijd in weken" type="number" width="s" isOptional />
      </State>
      <State name="keuze uit veel, leeg en fout" wide>
        <SelectField field={field('select')} label="Soort organisatie" options={options('Kraamzorg', 'Schuldhulp')} />
        <SelectField
          field={field('select-wrong', { errors: [issue('choose')] })}
          label="Soort organisatie"
          options={options('Kraamzorg', 'Schuldhulp')}
        />
      </State>
    </>
  );
}

export function TextAreaStates() {
  return (
    <>
      <State name="leeg" wide>
        <TextArea field={field('text-empty')} label="Wat doet u?" hint="In gewone woorden." max={300} rows={3} />
      </State>
      <State name="te lang" wide>
        <TextArea
          field={field('text-long', {
            initialValue: 'Wij komen thuis en kijken samen naar post, toeslagen en schulden.',
            errors: [issue('too-long', { count: 5, max: 60 })],
          })}
          label="Wat doet u?"
          max={60}
          rows={2}
        />
      </State>
    </>
  );
}

export function ChoiceStates() {
  return (
    <>
      <State name="tegels met een teken, één gekozen" wide>
        <ChoiceTiles
          field={field('tiles', { initialValue: 'social' })}
          label="Bij welk domein hoort u?"
          hint="Twijfelt u? Kies wat verwijzers zouden kiezen."
          choices={DOMAIN_CHOICES}
        />
      </State>
      <State name="fout" wide>
        <ChoiceTiles
          field={field('tiles-wrong', { errors: [issue('choose')] })}
          label="Bij welk domein hoort u?"
          choices={DOMAIN_CHOICES}
          messages={{ choose: 'Kies één domein.' }}
        />
      </State>
      <State name="zonder teken, één kan niet" wide>
        <ChoiceTiles
          field={field('tiles-plain', { initialValue: 'public' })}
          label="Wie mag dit nummer zien?"
          choices={VISIBILITY}
        />
      </State>
      <State name="één vinkje: uit, aan en fout" wide>
        <ToggleField field={field('toggle')} label="Wij werken met een tolk" hint="Ook aan de telefoon." />
        <ToggleField field={field('toggle-on', { initialValue: 'on' })} label="Er is een lift" />
        <ToggleField
          field={field('toggle-wrong', { errors: [issue('required')] })}
          label="Ik mag dit namens de organisatie invullen"
          isNeeded
          messages={{ required: 'Zet hier een vinkje.' }}
        />
      </State>
      <State name="vinkjes in groepen, met alles in één keer" wide>
        <CheckboxList
          field={field('areas', { initialValue: ['north', 'roermond', 'weert'] })}
          label="Waar wonen de mensen die u helpt?"
          hint="Dus niet waar uw kantoor staat."
          groups={AREAS}
          columns={3}
        />
      </State>
      <State name="vinkjes: fout, en vast" wide>
        <CheckboxList
          field={field('themes', { errors: [issue('choose-some', { count: 1 })] })}
          label="Waarbij helpt u?"
          groups={THEMES}
        />
        <CheckboxList
          field={field('themes-locked', { initialValue: 'money' })}
          label="Waarbij helpt u?"
          groups={THEMES}
          locked="Een coördinator kijkt dit nu na."
        />
      </State>
    </>
  );
}

export function MessageStates() {
  const allErrors = { tel: [issue('phone-digits', { count: 8 })], domain: [issue('choose')] };
  return (
    <>
      <State name="boven een formulier dat is teruggekomen" wide>
        <ErrorSummary
          form={{ id: 'state', status: 'error', allErrors }}
          lastResult={null}
          entries={{
            domain: { fix: 'Kies bij welk domein u hoort' },
            tel: { label: 'Telefoonnummer voor verwijzers' },
          }}
        />
      </State>
      <State name="gelukt, let op, mislukt" wide>
        <Notice kind="ok">Wij hebben uw mail bevestigd. U hoort binnen 5 werkdagen iets.</Notice>
        <Notice kind="warn">
          Let op: Leudal valt weg. Daar helpt dan nog maar 1 organisatie bij geldzorgen.{' '}
          <a href="#main">Bekijk gaten</a>
        </Notice>
        <Notice kind="error">De code klopt niet. U kunt het nog 2 keer proberen.</Notice>
      </State>
    </>
  );
}

export function StepperStates() {
  return (
    <State name="klaar, hier, nog te doen" wide>
      <Stepper steps={STEPS} current={3} />
    </State>
  );
}

export function SubmitStates() {
  return (
    <>
      <State name="verder">
        <SubmitButton isLarge>
          Verder naar stap 2
          <Icon name="right" size="s" />
        </SubmitButton>
      </State>
      <State name="gevaar">
        <SubmitButton look="danger" icon="close">
          Wijs af
        </SubmitButton>
      </State>
      <State name="niet beschikbaar">
        <SubmitButton unavailable="Eerst een adres kiezen">Verstuur</SubmitButton>
      </State>
      <State name="bezig">
        <button type="button" className="btn btn-1 is-busy" aria-disabled="true">
          <BusyLine />
          Versturen
        </button>
      </State>
    </>
  );
}
