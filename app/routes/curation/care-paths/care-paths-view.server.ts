/** The care paths as those who agree on them see them: the list, and one with its history. */
import type { Person } from '#app/domain/access/actor.ts';
import { helpersIn, helpersWith } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { localTime } from '#app/domain/hours/local-time.ts';
import { municipalitiesOf, needsFirstContact } from '#app/domain/referral/care-path-for.ts';
import type { CarePath } from '#app/domain/referral/care-path.ts';
import { namesOfPeople } from '#app/features/curation/taken-items.server.ts';
import { carePathHistory, mayAgree } from '#app/features/referral/save-care-path.server.ts';
import { momentText } from '#app/i18n/moment-text.server.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import { paths } from '#app/paths.ts';
import type { RequestContext } from '#app/context.server.ts';
import { areaName } from '../../referral/care-path/care-path-view.server.ts';
import { areaValue, placeAddress } from './care-path-request.ts';
import { formOf } from './care-path-schema.ts';

type Place = Pick<CarePath, 'theme' | 'scope' | 'area'>;

/** What is agreed, and for which themes and areas this person may agree. */
export function viewCarePaths(directory: Directory, person: Person, { t, term }: Phrases) {
  const areas = [
    {
      scope: 'coalition' as const,
      area: '',
      label: t('carePath.edit.everywhere', { region: directory.coalition.region }),
    },
    ...directory.regions.map(({ slug, name }) => ({
      scope: 'region' as const,
      area: slug,
      label: t('carePath.edit.regionOf', { name }),
    })),
    ...directory.municipalities.map(({ code, name }) => ({ scope: 'municipality' as const, area: code, label: name })),
  ];
  return {
    agreed: directory.carePaths.map((path) => ({
      id: path.id,
      theme: term('theme', path.theme),
      place: areaName(directory, path),
      href: placeAddress(directory, path),
      needs: needsFirstContact(directory, path),
    })),
    themes: directory.vocabulary.theme.map(({ id }) => ({ value: id, label: term('theme', id) })),
    areas: areas
      .filter((area) => mayAgree(person, area))
      .map((area) => ({ value: areaValue(directory, area), label: area.label })),
  };
}

export async function viewCarePath(
  { db, directory, now }: Pick<RequestContext, 'db'> & { directory: Directory; now: number },
  place: Place,
  phrases: Phrases,
) {
  const { t, language, term } = phrases;
  const path = directory.carePaths.find(
    ({ theme, scope, area }) => theme === place.theme && scope === place.scope && area === place.area,
  );
  const history = await carePathHistory(db, place);
  const names = await namesOfPeople(
    db,
    history.flatMap(({ actor }) => actor.id ?? []),
  );
  const slug = place.scope === 'municipality' ? directory.municipalityByCode(place.area)?.slug : undefined;
  return {
    heading: t('carePath.edit.heading', { theme: term('theme', place.theme), place: areaName(directory, place) }),
    version: path?.version ?? 0,
    values: formOf(path ?? null, localTime(now).date),
    firsts: firstsFor(directory, place).map(({ id, name }) => ({ value: id, label: name })),
    see: paths.carePath(place.theme, slug),
    history: history.map(({ id, at, actor, after }) => ({
      id,
      text: t('carePath.edit.by', {
        when: momentText(language, at),
        who: names.get(actor.id ?? '') ?? t('carePath.edit.somebody'),
      }),
      steps: (after as CarePath | null)?.steps ?? null,
    })),
  };
}

/** Who helps with the theme in any part of the area. */
export function firstsFor(directory: Directory, place: Place) {
  if (place.scope === 'coalition') return helpersWith(directory, place.theme);
  const helpers = municipalitiesOf(directory, place).flatMap((code) => helpersIn(directory, place.theme, code));
  return [...new Set(helpers)].sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
