/** Which rows of an import the page shows, as its address says it, and that address again. */
import { PLANNED_LISTS, type PlannedList } from '#app/domain/import/planned-lists.ts';
import { paths } from '#app/paths.ts';

const LIST_NAMES: Record<PlannedList, string> = {
  new: 'nieuw',
  changed: 'gewijzigd',
  doubtful: 'twijfel',
  wrong: 'fout',
  unchanged: 'gelijk',
};

/** `list`: null when none is asked for. `page` counts from 1. */
export type ImportRequest = { list: PlannedList | null; page: number };

export function readImportRequest(request: Request): ImportRequest {
  const parameters = new URL(request.url).searchParams;
  const asked = parameters.get('lijst');
  const page = Math.trunc(Number(parameters.get('pagina')));
  return {
    list: PLANNED_LISTS.find((list) => LIST_NAMES[list] === asked) ?? null,
    page: page >= 1 && Number.isSafeInteger(page) ? page : 1,
  };
}

export function importAddress(id: string, { list, page }: ImportRequest): string {
  const parameters = new URLSearchParams();
  if (list) parameters.set('lijst', LIST_NAMES[list]);
  if (page > 1) parameters.set('pagina', String(page));
  return paths.imports(id, parameters);
}

export type Paged<Item> = {
  shown: Item[];
  from: number;
  to: number;
  of: number;
  previous: number | null;
  next: number | null;
};

const PER_PAGE = 50;

/** The last page in place of one beyond it. */
export function pageOf<Item>(items: readonly Item[], page: number): Paged<Item> {
  const last = Math.max(1, Math.ceil(items.length / PER_PAGE));
  const current = Math.min(page, last);
  const from = (current - 1) * PER_PAGE;
  const shown = items.slice(from, from + PER_PAGE);
  return {
    shown,
    from: from + 1,
    to: from + shown.length,
    of: items.length,
    previous: current > 1 ? current - 1 : null,
    next: current < last ? current + 1 : null,
  };
}
