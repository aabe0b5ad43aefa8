/** Step 3: where you work, and where you are. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CheckboxList } from '#app/components/form/checkbox-list.tsx';
import { Field } from '#app/components/form/field.tsx';
import { privateMeta } from '../account/private-meta.ts';
import { areaGroups } from '../entry/term-options.server.ts';
import { FoundPlace } from './found-place.tsx';
import { phrasesFor } from './look.server.ts';
import { SimilarPanel } from './similar-panel.tsx';
import { StepPage } from './step-page.tsx';
import { keepStep, stepFrame } from './step.server.ts';

const FIELDS = ['serviceAreas', 'street', 'houseNumber', 'postcode', 'city'] as const;
type Typed = Record<(typeof FIELDS)[number], string>;

export async function loader(asked: LoaderFunctionArgs) {
  const frame = await stepFrame(asked, 'places');
  const { directory, config } = asked.context;
  return {
    ...frame,
    areas: areaGroups(directory.current(), await phrasesFor(asked), []),
    tiles: config.mapTiles,
  };
}

export function action(asked: ActionFunctionArgs) {
  return keepStep(asked, 'places');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function PlacesPage() {
  const { t } = useTranslation();
  const { typed, areas, tiles, look: before, ...frame } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const look = answer?.look ?? before;
  const [form, fields] = useForm<Typed>({
    id: 'places',
    lastResult: answer?.result ?? null,
    defaultValue: typed,
    shouldValidate: 'onBlur',
  });
  const label = (name: (typeof FIELDS)[number]) => t(`registration.places.${name}`);
  // The one choice that can be unknown without tampering is where the address is.
  const nowhere = { 'unknown-choice': t('registration.places.unknown') };
  const entries = Object.fromEntries(FIELDS.map((name) => [name, { label: label(name) }]));
  return (
    <StepPage
      {...frame}
      look={look}
      form={form}
      answer={answer}
      entries={{ ...entries, postcode: { label: label('postcode'), messages: nowhere } }}
    >
      <CheckboxList
        field={fields.serviceAreas}
        groups={areas}
        label={label('serviceAreas')}
        hint={t('registration.places.serviceAreasHint')}
      />
      <fieldset className="registration-address">
        <legend>{t('registration.places.address')}</legend>
        <p>{t('registration.places.addressHint')}</p>
        <Field field={fields.street} width="m" isOptional autoComplete="off" label={label('street')} />
        <Field field={fields.houseNumber} width="s" isOptional autoComplete="off" label={label('houseNumber')} />
        <Field
          field={fields.postcode}
          width="s"
          autoComplete="postal-code"
          label={label('postcode')}
          messages={nowhere}
        />
        <Field field={fields.city} width="m" autoComplete="address-level2" label={label('city')}>
          <SimilarPanel similar={look.similar} field={fields.city.id} />
        </Field>
        <FoundPlace found={look.found} domain={look.preview.domain} tiles={tiles} />
      </fieldset>
    </StepPage>
  );
}
