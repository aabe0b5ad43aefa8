/** The coverage table as it is filtered, as a file for a spreadsheet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { localTime } from '#app/domain/hours/local-time.ts';
import { coverageMatrix } from '#app/domain/referral/coverage-matrix.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { allowed } from '../guard.server.ts';
import { readCoverageRequest } from './coverage/coverage-request.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await allowed({ request, context }, 'open-workbench');
  const directory = context.directory.current();
  const now = context.clock();
  const { t, term, municipality } = phrasesIn(await languageOf(request), directory, now);
  const { filters, shown } = readCoverageRequest(directory, new URL(request.url).searchParams);
  const columns = shown.flatMap((one) => one.municipalities);
  const { rows } = coverageMatrix(directory, columns, filters, now);
  const head = [t('coverage.theme'), ...columns.map(({ name }) => name), t('coverage.gaps'), t('coverage.decided')];
  const lines = rows.map(({ theme, cells }) => [
    term('theme', theme),
    ...cells.map(({ count }) => count),
    cells.filter(({ count }) => count === 0).length,
    cells
      .flatMap(({ municipality: code, mark }) =>
        mark ? [`${municipality(code)}: ${t(`coverage.kind.${mark.kind}`)}. ${mark.note}`.trim()] : [],
      )
      .join(' | '),
  ]);
  return csvFile(`${t('coverage.fileName')}-${localTime(now).date}`, [head, ...lines]);
}
