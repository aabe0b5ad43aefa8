/** The table of one figure, as a file for a spreadsheet. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { localTime } from '#app/domain/hours/local-time.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { allowed } from '../guard.server.ts';
import { publicViews, readDashboardRequest, workViews } from './dashboard/dashboard-view.server.ts';
import { PUBLIC_FIGURES, WORK_FIGURES } from './dashboard/figure-view.ts';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = await readDashboardRequest({ request, context });
  const name = /^(\w+)\.csv$/.exec(params.file ?? '')?.[1] ?? '';
  const figure = (await figures()).find((one) => one.name === name);
  if (!figure) throw data(null, { status: 404 });
  const { place, words } = asked;
  const file = [words.t('dashboard.fileName'), name, place?.slug, localTime(context.clock()).date];
  return csvFile(file.filter(Boolean).join('-'), [figure.head, ...figure.rows.map(({ cells }) => cells)]);

  async function figures() {
    if (PUBLIC_FIGURES.some((one) => one === name)) return publicViews(context, asked);
    if (!WORK_FIGURES.some((one) => one === name)) return [];
    const municipalities = asked.place ? [asked.place.code] : [];
    await allowed({ request, context }, 'see-figures', { organisation: null, municipalities });
    return workViews(context, asked);
  }
}
