/** What partners do together: programmes, the covenant, and how soon they answer each other. */
import type { Kind } from '#app/components/chart/chart.ts';
import { COVENANT_STATUSES, PROGRAMME_STATUSES } from '#app/domain/organisation/choices.ts';
import type { PublicFigures } from '#app/features/coalition/figures.server.ts';
import { paths } from '#app/paths.ts';
import { plainRows, type FigureView } from './figure-view.ts';
import type { FigureWords } from './figure-words.server.ts';

export function viewProgrammes({ programmes }: PublicFigures, words: FigureWords): FigureView {
  const { t, number, term, place } = words;
  const given = programmes.filter(({ active }) => active > 0).length;
  return {
    name: 'programmas',
    title: t('dashboard.programmes.title'),
    big: t('dashboard.of', { part: given, whole: programmes.length }),
    sentence: place
      ? t('dashboard.programmes.sentenceIn', { count: programmes.length, place: place.name })
      : t('dashboard.programmes.sentence', { count: programmes.length }),
    notes: [t('dashboard.programmes.note')],
    more: null,
    chart: {
      kind: 'bars',
      bars: programmes.map(({ programme, active }) => ({
        label: term('programme', programme),
        value: active,
        text: place ? number(active) : t('dashboard.programmes.reach', { count: active }),
        domain: null,
        isChosen: false,
      })),
    },
    head: [
      t('dashboard.programme'),
      ...PROGRAMME_STATUSES.map((status) => t(`dashboard.programmes.${status}`)),
      t('dashboard.programmes.municipalities'),
    ],
    rows: programmes.map((row) => ({
      cells: [term('programme', row.programme), ...PROGRAMME_STATUSES.map((status) => row[status]), row.municipalities],
      href: paths.programme(row.programme),
    })),
  };
}

export function viewCovenant({ covenant, partners }: PublicFigures, { t, number }: FigureWords): FigureView {
  const signed = covenant.reduce((sum, row) => sum + row.signed, 0);
  const core = covenant.find(({ ring }) => ring === 'core');
  const sizeOf = (row: (typeof covenant)[number]) => row.signed + row.intended + row.none;
  const fills = { signed: 'solid', intended: 'hatch', none: 'open' } as const;
  return {
    name: 'convenant',
    title: t('dashboard.covenant.title'),
    big: t('dashboard.of', { part: number(signed), whole: number(partners) }),
    sentence: t('dashboard.covenant.sentence', { count: partners }),
    notes: core ? [t('dashboard.covenant.core', { count: sizeOf(core), signed: core.signed })] : [],
    more: null,
    chart: {
      kind: 'shares',
      kinds: COVENANT_STATUSES.map((one): Kind => ({ label: t(`dashboard.covenant.${one}`), fill: fills[one] })),
      rows: covenant.map((row) => ({
        label: t(`dashboard.covenant.ring.${row.ring}`),
        domain: null,
        parts: COVENANT_STATUSES.map((status) => row[status]),
        text: t('dashboard.of', { part: number(row.signed), whole: number(sizeOf(row)) }),
      })),
    },
    head: [t('dashboard.covenant.group'), ...COVENANT_STATUSES.map((status) => t(`dashboard.covenant.${status}`))],
    rows: plainRows(
      covenant.map((row) => [
        t(`dashboard.covenant.ring.${row.ring}`),
        ...COVENANT_STATUSES.map((status) => row[status]),
      ]),
    ),
  };
}

export function viewReactions({ reactions }: PublicFigures, { t, number, share }: FigureWords): FigureView {
  const within = (days: number) => t('dashboard.reactions.within', { count: days });
  const shared = {
    name: 'reacties' as const,
    title: t('dashboard.reactions.title'),
    notes: [t('dashboard.reactions.note')],
    more: null,
    head: [t('dashboard.reactions.reaction'), t('dashboard.reactions.answers'), t('dashboard.reactions.share')],
  };
  if (!reactions) return { ...shared, big: null, sentence: t('dashboard.reactions.few'), chart: null, rows: [] };
  const { answers, usual, within: shares } = reactions;
  return {
    ...shared,
    big: t('dashboard.reactions.days', { count: usual }),
    sentence: t('dashboard.reactions.sentence', { count: answers, answers: number(answers) }),
    chart: {
      kind: 'bars',
      bars: shares.map(({ days, count }) => ({
        label: within(days),
        value: count,
        text: share(count, answers),
        domain: null,
        isChosen: false,
      })),
    },
    rows: plainRows(shares.map(({ days, count }) => [within(days), count, share(count, answers)])),
  };
}
