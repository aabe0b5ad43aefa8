/** How sure the directory is, and where help is missing. */
import type { Kind } from '#app/components/chart/chart.ts';
import { CHECKED_STATES } from '#app/domain/dashboard/checked-share.ts';
import { COVERED_STATES, type CoveredState } from '#app/domain/dashboard/coverage-by-theme.ts';
import type { PublicFigures } from '#app/features/coalition/figures.server.ts';
import { paths } from '#app/paths.ts';
import { plainRows, type FigureView } from './figure-view.ts';
import type { FigureWords } from './figure-words.server.ts';

/** More rows than this are not read; the table has them all. */
const MOST_ROWS = 12;

export function viewChecked({ checked, partners }: PublicFigures, months: number, words: FigureWords): FigureView {
  const { t, number, share } = words;
  const done = checked.reduce((sum, row) => sum + row.checked, 0);
  const fills = { checked: 'solid', due: 'hatch', never: 'open' } as const;
  const wholeOf = (row: (typeof checked)[number]) => row.checked + row.due + row.never;
  return {
    name: 'gecontroleerd',
    title: t('dashboard.checked.title'),
    big: share(done, partners),
    sentence: t('dashboard.checked.sentence', { count: months, done: number(done), whole: number(partners) }),
    notes: [t('dashboard.checked.note')],
    more: null,
    chart: {
      kind: 'shares',
      kinds: CHECKED_STATES.map((state): Kind => ({ label: t(`dashboard.checked.${state}`), fill: fills[state] })),
      rows: checked.map((row) => ({
        label: t(`domain.${row.domain}`),
        domain: row.domain,
        parts: CHECKED_STATES.map((state) => row[state]),
        text: t('dashboard.of', { part: number(row.checked), whole: number(wholeOf(row)) }),
      })),
    },
    head: [t('dashboard.domain'), ...CHECKED_STATES.map((state) => t(`dashboard.checked.${state}`))],
    rows: plainRows(checked.map((row) => [t(`domain.${row.domain}`), ...CHECKED_STATES.map((state) => row[state])])),
  };
}

export function viewCoverage(figures: PublicFigures, words: FigureWords): FigureView {
  const { t, number, share, term, place } = words;
  const { coverage, helpers } = figures;
  const total = (state: CoveredState) => coverage.reduce((sum, row) => sum + row[state], 0);
  const gaps = total('accepted') + total('wanted') + total('undecided');
  const whole = total('covered') + gaps;
  const decided = { accepted: number(total('accepted')), wanted: number(total('wanted')) };
  const stateOf = (row: (typeof coverage)[number]) => COVERED_STATES.find((state) => row[state] > 0) ?? 'undecided';
  const shared = {
    name: 'dekking' as const,
    title: t('dashboard.coverage.title'),
    notes: [t('dashboard.coverage.gaps', { count: gaps, ...decided, undecided: number(total('undecided')) })],
    more: null,
  };
  if (place) {
    return {
      ...shared,
      big: t('dashboard.of', { part: total('covered'), whole }),
      sentence: t('dashboard.coverage.sentenceIn', { count: whole, place: place.name }),
      more: { text: t('dashboard.coverage.who', { place: place.name }), href: paths.municipality(place.slug) },
      chart: {
        kind: 'bars',
        bars: helpers.map(({ theme, count }, index) => ({
          label: term('theme', theme),
          value: count,
          text: count > 0 ? number(count) : t(`dashboard.coverage.${stateOf(coverage[index]!)}`),
          domain: null,
          isChosen: false,
        })),
      },
      head: [t('dashboard.theme'), t('dashboard.partners.count'), t('dashboard.coverage.state')],
      rows: plainRows(
        helpers.map(({ theme, count }, index) => [
          term('theme', theme),
          count,
          t(`dashboard.coverage.${stateOf(coverage[index]!)}`),
        ]),
      ),
    };
  }
  const fills = { covered: 'solid', accepted: 'hatch', wanted: 'dots', undecided: 'open' } as const;
  const kinds = COVERED_STATES.map((state): Kind => ({ label: t(`dashboard.coverage.${state}`), fill: fills[state] }));
  const places = whole / coverage.length;
  const drawn = coverage
    .filter(({ covered }) => covered < places)
    .sort((a, b) => a.covered - b.covered)
    .slice(0, MOST_ROWS)
    .map((row) => ({
      label: term('theme', row.theme),
      domain: null,
      parts: COVERED_STATES.map((state) => row[state]),
      text: t('dashboard.of', { part: number(row.covered), whole: number(places) }),
    }));
  return {
    ...shared,
    big: share(total('covered'), whole),
    sentence: t('dashboard.coverage.sentence', { whole: number(whole) }),
    notes:
      drawn.length === 0 ? shared.notes : [...shared.notes, t('dashboard.coverage.drawn', { count: drawn.length })],
    chart: drawn.length === 0 ? null : { kind: 'shares', kinds, rows: drawn },
    head: [t('dashboard.theme'), ...COVERED_STATES.map((state) => t(`dashboard.coverage.${state}`))],
    rows: coverage.map((row) => ({
      cells: [term('theme', row.theme), ...COVERED_STATES.map((state) => row[state])],
      href: paths.theme(row.theme),
    })),
  };
}
