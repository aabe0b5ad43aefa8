/** The referrals as they are filtered, as a file for a spreadsheet. */
import type { LoaderFunctionArgs } from '@remix-run/node';
import { localTime } from '#app/domain/hours/local-time.ts';
import { ROUTE_FREQUENCIES } from '#app/domain/organisation/choices.ts';
import { languageOf } from '#app/i18n/i18n.server.ts';
import { phrasesIn } from '#app/i18n/phrases.server.ts';
import { csvFile } from '#app/platform/csv-file.server.ts';
import { readNetworkRequest, routesAsked } from './network/network-request.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const directory = context.directory.current();
  const now = context.clock();
  const { t, language } = phrasesIn(await languageOf(request), directory, now);
  const { searchParams } = new URL(request.url);
  const asked = readNetworkRequest(directory, searchParams);
  // The whole network would be taken for that of the partner.
  if (searchParams.has('partner') && !asked.partner) throw new Response(null, { status: 404 });
  const head = [t('network.from'), t('network.to'), t('network.theme'), t('network.frequency')];
  // Looked up once: a national file has a hundred thousand lines.
  const themes = new Map(directory.vocabulary.theme.map(({ id, label }) => [id, label[language]]));
  const frequencies = new Map(ROUTE_FREQUENCIES.map((one) => [one, t(`partner.frequency.${one}`)]));
  const rows = routesAsked(directory, asked).map(({ from, to, theme, frequency }) => [
    directory.byId(from)?.name ?? '',
    directory.byId(to)?.name ?? '',
    themes.get(theme) ?? theme,
    frequencies.get(frequency) ?? frequency,
  ]);
  return csvFile(`${t('network.fileName')}-${localTime(now).date}`, [head, ...rows]);
}
