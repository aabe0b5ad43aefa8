/** The coverage page: the table, what is filtered, every gap by name, and the cell that was chosen. */
import { localTime } from '#app/domain/hours/local-time.ts';
import type { Person } from '#app/domain/access/actor.ts';
import { subjectOf } from '#app/domain/access/entry-subject.ts';
import { may } from '#app/domain/access/permissions.ts';
import { helpersWith } from '#app/domain/directory/coverage.ts';
import type { Directory } from '#app/domain/directory/directory.ts';
import { distanceKm } from '#app/domain/geo/distance.ts';
import type { Municipality } from '#app/domain/geo/coalition.ts';
import type { Organisation } from '#app/domain/organisation/organisation.ts';
import { DOMAINS } from '#app/domain/organisation/domains.ts';
import { coverageMatrix, partnersOfCell } from '#app/domain/referral/coverage-matrix.ts';
import type { GapKind } from '#app/domain/referral/gap-mark.ts';
import type { Phrases } from '#app/i18n/phrases.server.ts';
import type { CoverageRequest, RegionPart } from './coverage-request.ts';

const NEAREST = 3;
const NAMED = 12;
/** Of a theme with more gaps than this only their number is told: the table has them all. */
const GAPS_NAMED = 14;

export type CoverageView = ReturnType<typeof viewCoverage>;
export type ChosenCell = NonNullable<CoverageView['chosen']>;

export function viewCoverage(
  directory: Directory,
  { filters, parts, shown, region, cell }: CoverageRequest,
  person: Person,
  phrases: Phrases,
  now: number,
) {
  const municipalities = shown.flatMap((one) => one.municipalities);
  const matrix = coverageMatrix(directory, municipalities, filters, now);
  const { term } = phrases;
  return {
    regions: region === null ? [] : parts.map((part) => ({ value: part.slug, label: partName(part, phrases) })),
    region,
    groups: shown.map(({ slug, name, municipalities: { length } }) => ({ slug, name, length })),
    columns: municipalities.map(({ slug, name, code }, column) => ({
      slug,
      name,
      gaps: matrix.rows.filter(({ cells }) => cells[column]?.count === 0).length,
      startsRegion: shown.some(({ municipalities: [first] }) => first?.code === code),
    })),
    rows: matrix.rows.map(({ theme, cells }) => ({
      theme,
      label: term('theme', theme),
      // A wide table has a thousand: numbers alone keep the page small.
      counts: cells.map(({ count }) => count),
      gaps: cells.filter(({ count }) => count === 0).length,
    })),
    /** By cell, `money.gennep`. */
    marks: Object.fromEntries(
      matrix.rows.flatMap(({ theme, cells }) =>
        cells.flatMap(({ mark }, column): [string, GapKind][] =>
          mark ? [[`${theme}.${municipalities[column]!.slug}`, mark.kind]] : [],
        ),
      ),
    ),
    size: matrix.rows.length * municipalities.length,
    gaps: matrix.gaps,
    fragile: matrix.fragile,
    filters,
    options: {
      phase: optionsOf(directory, 'phase', phrases),
      audience: optionsOf(directory, 'audience', phrases),
      domain: DOMAINS.map((domain) => ({ value: domain, label: phrases.t(`domain.${domain}`) })),
    },
    gapsByTheme: matrix.rows.flatMap(({ theme, cells }) => {
      const places = cells.flatMap(({ count, mark }, column) =>
        count === 0 ? [{ ...nameOf(municipalities[column]!), mark: mark?.kind ?? null }] : [],
      );
      if (places.length === 0) return [];
      const count = places.length;
      return [{ theme, label: term('theme', theme), count, places: count > GAPS_NAMED ? [] : places }];
    }),
    chosen: cell && viewChosen(directory, cell, filters, person, phrases, now),
  };
}

function partName({ name, municipalities, isPart }: RegionPart, { t }: Phrases): string {
  if (!isPart) return name;
  return t('coverage.filter.part', { name, first: municipalities[0]?.name, last: municipalities.at(-1)?.name });
}

function optionsOf({ vocabulary }: Directory, kind: 'phase' | 'audience', { language }: Phrases) {
  return vocabulary[kind].map(({ id, label }) => ({ value: id, label: label[language] }));
}

function viewChosen(
  directory: Directory,
  { theme, municipality }: NonNullable<CoverageRequest['cell']>,
  filters: CoverageRequest['filters'],
  person: Person,
  phrases: Phrases,
  now: number,
) {
  const counted = partnersOfCell(directory, theme.id, municipality.code, filters, now);
  const mark = directory.gapMarks.find((one) => one.theme === theme.id && one.municipality === municipality.code);
  return {
    theme: theme.id,
    label: theme.label[phrases.language],
    municipality: nameOf(municipality),
    count: counted.length,
    partners: counted.slice(0, NAMED).map(partnerOf),
    mark: mark ? { kind: mark.kind, note: mark.note, since: phrases.day(localTime(mark.at).date) } : null,
    mayMark: may(person, 'mark-gap', { organisation: null, municipalities: [municipality.code] }),
    nearest: nearest(directory, theme.id, municipality).map(({ organisation, km }) => ({
      ...partnerOf(organisation),
      id: organisation.id,
      town: organisation.locations[0]?.city ?? '',
      km: phrases.km(km),
      mayAsk: may(person, 'ask-question', subjectOf(organisation, organisation.id)),
    })),
  };
}

/** Partners that help with the theme, but not there: the first to ask. Straight line. */
function nearest(directory: Directory, theme: string, from: Municipality) {
  return helpersWith(directory, theme)
    .filter(
      ({ services }) => !services.some((one) => one.themes.includes(theme) && one.serviceAreas.includes(from.code)),
    )
    .map((organisation) => ({
      organisation,
      km: Math.min(...organisation.locations.map((location) => distanceKm(from, location))),
    }))
    .sort((a, b) => a.km - b.km)
    .slice(0, NEAREST);
}

function partnerOf({ slug, name, domain }: Organisation) {
  return { slug, name, domain };
}

function nameOf({ slug, name }: Municipality) {
  return { slug, name };
}
