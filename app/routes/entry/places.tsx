/** Where the organisation can be visited: addresses, opening hours, whether one can go in. */
import { useForm } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { ChoiceTiles } from '#app/components/form/choice-tiles.tsx';
import { Field } from '#app/components/form/field.tsx';
import { ListEditor } from '#app/components/form/list-editor.tsx';
import { parseForm } from '#app/components/form/parse-form.server.ts';
import {
  ANYWHERE,
  MOST_PLACES,
  placesForm,
  typedPlaces,
  WHEELCHAIR,
  withPlaces,
} from '#app/domain/entry/places-form.ts';
import { locatePlaces } from '#app/features/entries/locate-places.server.ts';
import { partToEdit } from './entry-to-edit.server.ts';
import { keepPart, type PartAnswer } from './keep-part.server.ts';
import { PartForm } from './part-form.tsx';
import { partHead } from './part-head.server.ts';
import { partMeta } from './part-meta.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const editing = await partToEdit(asked);
  return { ...partHead(editing, editing.phrases.t('entry.part.places')), typed: typedPlaces(editing.entry) };
}

export async function action(asked: ActionFunctionArgs): Promise<PartAnswer> {
  const editing = await partToEdit(asked);
  const form = await asked.request.formData();
  const typed = parseForm(form, placesForm(editing.entry, ANYWHERE));
  if (typed.status !== 'success') return { result: typed.reply() };
  const findPoint = await locatePlaces(
    { directory: asked.context.directory.current(), geocoder: asked.context.geocoder },
    editing.entry,
    typed.value,
  );
  const submission = parseForm(form, placesForm(editing.entry, findPoint));
  if (submission.status !== 'success') return { result: submission.reply() };
  const { newId } = asked.context;
  return keepPart(editing, {
    form,
    submission,
    apply: (base) => withPlaces(base, submission.value, { findPoint, newId }),
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => partMeta(data);

export default function PlacesPage() {
  const { t } = useTranslation();
  const head = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PartAnswer | undefined;
  const [form, fields] = useForm<ReturnType<typeof typedPlaces>>({
    id: 'places',
    lastResult: answer?.result ?? null,
    defaultValue: head.typed,
  });
  const label = (name: Exclude<keyof (typeof head.typed.locations)[number], 'id'>) => ({
    label: t(`entry.places.${name}`),
  });
  const messages = { unreadable: t('entry.places.hoursWrong') };
  const unknownPostcode = { 'unknown-choice': t('entry.places.postcodeUnknown') };
  return (
    <PartForm
      head={head}
      lead={t('entry.places.lead')}
      form={form}
      answer={answer}
      entries={{
        locations: { label: head.title },
        'locations[].name': label('name'),
        'locations[].street': label('street'),
        'locations[].houseNumber': label('houseNumber'),
        'locations[].postcode': { ...label('postcode'), messages: unknownPostcode },
        'locations[].city': label('city'),
        'locations[].hours': { ...label('hours'), messages },
        'locations[].wheelchair': label('wheelchair'),
        'locations[].accessibility': label('accessibility'),
      }}
    >
      <ListEditor
        form={form}
        list={fields.locations}
        legend={t('entry.places.list')}
        itemName={(number) => t('entry.places.item', { number })}
        addText={t('entry.places.add')}
        min={1}
        max={MOST_PLACES}
        isOrdered
      >
        {(item) => {
          const place = item.getFieldset();
          return (
            <>
              <input type="hidden" name={place.id.name} value={String(place.id.initialValue ?? '')} />
              <Field field={place.name} {...label('name')} hint={t('entry.places.nameHint')} isOptional />
              <Field field={place.street} {...label('street')} width="m" autoComplete="off" isOptional />
              <Field field={place.houseNumber} {...label('houseNumber')} width="s" autoComplete="off" isOptional />
              <Field
                field={place.postcode}
                {...label('postcode')}
                width="s"
                autoComplete="off"
                messages={unknownPostcode}
              />
              <Field
                field={place.city}
                {...label('city')}
                hint={t('entry.places.cityHint')}
                width="m"
                autoComplete="off"
                isOptional
              />
              <Field
                field={place.hours}
                {...label('hours')}
                hint={t('entry.places.hoursHint')}
                messages={messages}
                isOptional
              />
              <ChoiceTiles
                field={place.wheelchair}
                {...label('wheelchair')}
                choices={WHEELCHAIR.map((value) => ({ value, label: t(`entry.places.wheelchairAnswer.${value}`) }))}
              />
              <Field
                field={place.accessibility}
                {...label('accessibility')}
                hint={t('entry.places.accessibilityHint')}
                isOptional
              />
            </>
          );
        }}
      </ListEditor>
    </PartForm>
  );
}
