/** Where the coalition works: its municipalities, out of all of the country, and the regions they belong to. */
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/form/notice.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { usesOf } from '#app/features/settings/edit-municipalities.server.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { paths } from '#app/paths.ts';
import settingsStyles from '#app/styles/settings.css?url';
import { whatWasDone } from '../account/done.ts';
import { privateMeta } from '../account/private-meta.ts';
import { allowed } from '../guard.server.ts';
import { AddMunicipalityForm } from './settings/add-municipality-form.tsx';
import { changePlaces, type PlacesAnswer } from './settings/change-places.server.ts';
import { listedName } from './settings/places-schema.ts';
import { PlacesList } from './settings/places-list.tsx';
import { SettingsPage } from './settings-page.tsx';
import { useSettingsTexts } from './settings-texts.ts';

const DONE = ['added', 'removed', 'renamed', 'postcodes'] as const;
const REGION_NAME_LENGTH = 120;

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: settingsStyles }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'edit-settings');
  const { municipalities, regions, postcodes } = context.directory.current();
  const uses = await usesOf(
    context,
    municipalities.map(({ code }) => code),
  );
  const isHere = new Set(municipalities.map(({ code }) => code));
  const byName = (one: { name: string }, other: { name: string }) => one.name.localeCompare(other.name, 'nl');
  return {
    title: textsIn(await languageOf(request))('settings.places.title'),
    regions,
    list: municipalities.toSorted(byName).map(({ code, name, region }) => {
      const used = uses.get(code)!;
      return {
        code,
        name,
        region: regions.find(({ slug }) => slug === region)?.name ?? region,
        postcodes: postcodes.filter((area) => area.municipality === code).length,
        used: Object.values(used).some((times) => times > 0) ? used : null,
      };
    }),
    names: [
      ...context
        .country()
        .municipalities.filter(({ code }) => !isHere.has(code))
        .sort(byName),
    ].map(listedName),
    done: whatWasDone(request, DONE),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  // Asked as for a page: nothing of a file is read before it is known who gives it.
  const person = await allowed({ request: new Request(request.url), context }, 'edit-settings');
  return changePlaces({ context, person, form: await request.formData() });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.title);

export default function MunicipalitiesRoute() {
  useSettingsTexts();
  const { t } = useTranslation();
  const { title, regions, list, names, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as PlacesAnswer | undefined;
  const back = { to: paths.workbench('instellingen'), label: t('settings.title') };
  return (
    <SettingsPage title={title} back={back}>
      <p className="lead">{t('settings.places.lead')}</p>
      {done && !answer && <Notice kind="ok">{t(`settings.places.done.${done}`)}</Notice>}
      {answer?.refused && <Refused refused={answer.refused} />}
      <PlacesList list={list} />
      <section aria-labelledby="add-h">
        <h2 id="add-h">{t('settings.places.add')}</h2>
        <AddMunicipalityForm names={names} regions={regions} result={answer?.result} file={answer?.file} />
      </section>
      <section aria-labelledby="regions-h">
        <h2 id="regions-h">{t('settings.places.regions')}</h2>
        <Form method="post">
          {regions.map(({ slug, name }) => (
            <div key={slug} className="form-field">
              <label className="form-label" htmlFor={`region-${slug}`}>
                {t('settings.places.regionName')}
              </label>
              <input
                id={`region-${slug}`}
                className="form-input form-input-m"
                name={`name-${slug}`}
                defaultValue={name}
                maxLength={REGION_NAME_LENGTH}
                required
              />
            </div>
          ))}
          <SubmitButton value="rename" look="second">
            {t('settings.places.rename')}
          </SubmitButton>
        </Form>
      </section>
    </SettingsPage>
  );
}

function Refused({ refused }: { refused: NonNullable<PlacesAnswer['refused']> }) {
  const { t } = useTranslation();
  return (
    <Notice kind="error">
      {typeof refused === 'string'
        ? t(`settings.places.refused.${refused}`)
        : t('settings.places.refused.used', { name: refused.name, ...refused.used })}
    </Notice>
  );
}
