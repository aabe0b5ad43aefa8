/** How many partners there are: over time, per domain, and where they work. */
import type { PublicFigures } from '#app/features/coalition/figures.server.ts';
import { paths } from '#app/paths.ts';
import { plainRows, type FigureView } from './figure-view.ts';
import { isNamed, type FigureWords } from './figure-words.server.ts';

/** More bars than this are not read; the table has them all. */
const MOST_BARS = 20;
const YEAR_MONTHS = 12;

export function viewPartners({ partners, overTime }: PublicFigures, words: FigureWords): FigureView {
  const { t, number, month, shortMonth, place } = words;
  const year = overTime.slice(-YEAR_MONTHS);
  const changed = { joined: sum(year.map((one) => one.joined)), left: sum(year.map((one) => one.left)) };
  return {
    name: 'partners',
    title: t('dashboard.partners.title'),
    big: number(partners),
    sentence: place
      ? t('dashboard.partners.sentenceIn', { count: partners, place: place.name })
      : t('dashboard.partners.sentence', { count: partners }),
    notes: [
      t('dashboard.partners.changed', {
        count: year.length,
        joined: number(changed.joined),
        left: number(changed.left),
      }),
      ...(overTime.length < 2 ? [t('dashboard.partners.soon')] : []),
      t('dashboard.partners.note'),
    ],
    more: null,
    chart:
      overTime.length < 2
        ? null
        : {
            kind: 'line',
            points: overTime.map((one, index) => ({
              label: isNamed(index, overTime.length) ? shortMonth(one.month) : null,
              value: one.partners,
              text: number(one.partners),
            })),
          },
    head: [t('dashboard.month'), t('dashboard.partners.count'), t('dashboard.joined'), t('dashboard.left')],
    rows: plainRows(overTime.map((one) => [month(one.month), one.partners, one.joined, one.left])),
  };
}

export function viewDomains({ byDomain }: PublicFigures, { t, number }: FigureWords): FigureView {
  const present = byDomain.filter(({ count }) => count > 0).length;
  return {
    name: 'domeinen',
    title: t('dashboard.domains.title'),
    big: t('dashboard.of', { part: present, whole: byDomain.length }),
    sentence: t('dashboard.domains.sentence', { count: present }),
    notes: [],
    more: null,
    chart: {
      kind: 'bars',
      bars: byDomain.map(({ domain, count }) => ({
        label: t(`domain.${domain}`),
        value: count,
        text: number(count),
        domain,
        isChosen: false,
      })),
    },
    head: [t('dashboard.domain'), t('dashboard.partners.count')],
    rows: plainRows(byDomain.map(({ domain, count }) => [t(`domain.${domain}`), count])),
  };
}

export function viewMunicipalities({ byMunicipality }: PublicFigures, words: FigureWords): FigureView {
  const { t, number, place } = words;
  const fewestFirst = [...byMunicipality].sort((a, b) => a.count - b.count);
  const shown = byMunicipality.length <= MOST_BARS ? byMunicipality : fewestFirst.slice(0, MOST_BARS);
  const fewest = fewestFirst[0];
  const here = byMunicipality.find(({ code }) => code === place?.code);
  const middle = fewestFirst[Math.floor(fewestFirst.length / 2)];
  const notes = [t('dashboard.municipalities.note')];
  if (shown.length < byMunicipality.length) notes.push(t('dashboard.municipalities.fewest', { count: shown.length }));
  return {
    name: 'gemeenten',
    title: t('dashboard.municipalities.title'),
    big: fewest ? number((here ?? fewest).count) : null,
    sentence: here
      ? t('dashboard.municipalities.sentenceIn', { count: here.count, place: here.name, middle: middle?.count ?? 0 })
      : t('dashboard.municipalities.sentence', { count: fewest?.count ?? 0, place: fewest?.name ?? '' }),
    notes,
    more: null,
    chart: {
      kind: 'bars',
      bars: shown.map(({ code, name, count }) => ({
        label: name,
        value: count,
        text: number(count),
        domain: null,
        isChosen: code === place?.code,
      })),
    },
    head: [t('dashboard.municipality'), t('dashboard.partners.count')],
    rows: byMunicipality.map(({ slug, name, count }) => ({
      cells: [name, count],
      href: paths.dashboard(new URLSearchParams({ gemeente: slug })),
    })),
  };
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
