/** The report of an import as a file for a spreadsheet. */
import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { localTime } from '#app/domain/hours/local-time.ts';
import { languageOf, textsIn } from '#app/i18n/i18n.server.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { findingWords } from './finding-words.server.ts';
import { openImport } from './one-import.server.ts';

export async function loader(asked: LoaderFunctionArgs) {
  const { given } = await openImport(asked);
  if (!given.summary) throw data(null, { status: 404 });
  const { summary, fileName } = given;
  const { read, added, updated, unchanged, refused, findingsLeftOut } = summary;
  const language = await languageOf(asked.request);
  const t = textsIn(language);
  const words = findingWords(language, summary.holds);
  const head = [
    words.place,
    t('import.report.column'),
    t('import.report.value'),
    t('import.report.message'),
    t('import.report.taken'),
  ];
  const counts = t('import.report.summary', { read, added, updated, unchanged, refused });
  const lines = summary.findings.map((finding) => {
    const line = words.of(finding);
    return [line.where, line.column, line.value, line.message, line.taken];
  });
  const rest = findingsLeftOut > 0 ? [['', '', '', t('import.report.leftOut', { count: findingsLeftOut }), '']] : [];
  const name = `${t('import.report.fileName')}-${localTime(given.startedAt ?? given.createdAt).date}`;
  return csvFile(name, [head, ['', '', fileName, counts, ''], ...lines, ...rest]);
}
