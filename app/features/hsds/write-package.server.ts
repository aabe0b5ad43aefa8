/**
 * Partners as an HSDS data package: a zip file with a table for each kind of object, and a description of them. Every
 * partner is written once, into all tables; only what is compressed already waits for its turn.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { localTime } from '#app/domain/hours/local-time.ts';
import type { HsdsTaxonomyTerm } from '#app/domain/hsds/objects.ts';
import { hsdsOrganization } from '#app/domain/hsds/organization.ts';
import { csvRow } from '#app/domain/hsds/package-cells.ts';
import { packageDescription } from '#app/domain/hsds/package-description.ts';
import { hsdsService } from '#app/domain/hsds/service.ts';
import { rowsOf } from '#app/domain/hsds/table-rows.ts';
import { TABLES, type TableName } from '#app/domain/hsds/tables.ts';
import { hsdsWorld, type HsdsSurroundings } from '#app/domain/hsds/world.ts';
import type { PublicPartner } from '#app/domain/interchange/public-partner.ts';
import { slugFromName } from '#app/domain/organisation/slug.ts';
import { paths } from '#app/paths.ts';
import { idOfName } from '#app/platform/ids.server.ts';
import { zipWriter } from '#app/platform/zip.server.ts';

export const DESCRIPTION_FILE = 'datapackage.json';

/** The largest first; prices stand in a sentence, so there is no table of them. */
const WRITTEN = (Object.keys(TABLES) as TableName[]).filter((name) => name !== 'cost_option');
const PARTNERS_PER_TURN = 20;

type Setting = { directory: HsdsSurroundings; baseUrl: string; now: number };

export async function* writePackage(
  partners: Iterable<PublicPartner> | AsyncIterable<PublicPartner>,
  { directory, baseUrl, now }: Setting,
): AsyncGenerator<Uint8Array> {
  const world = hsdsWorld(directory, { idOf: idOfName, now, partnerUrl: (slug) => baseUrl + paths.partner(slug) });
  const zip = zipWriter([...WRITTEN.map((name) => TABLES[name].file), DESCRIPTION_FILE], now);
  const terms = new Map(world.taxonomies.terms.map((term) => [term.id, term]));
  const write = (table: TableName, object: object) => {
    for (const row of rowsOf(table, object)) zip.write(TABLES[row.table].file, csvRow(row.cells));
  };

  for (const name of WRITTEN) zip.write(TABLES[name].file, csvRow(Object.keys(TABLES[name].columns)));
  for (const taxonomy of world.taxonomies.taxonomies) write('taxonomy', taxonomy);
  let written = 0;
  for await (const partner of partners) {
    const services = partner.services.map((service) => hsdsService(world, partner, service));
    const organization = { ...hsdsOrganization(world, partner), services };
    for (const term of termsIn(organization)) terms.set(term.id, term);
    write('organization', organization);
    if (++written % PARTNERS_PER_TURN > 0) continue;
    yield* zip.take();
    await nextTurn();
  }
  for (const term of terms.values()) write('taxonomy_term', term);
  zip.write(DESCRIPTION_FILE, JSON.stringify(descriptionOf(directory, baseUrl, now), null, 2));
  zip.end();
  yield* zip.take();
}

/** Also those that left the vocabulary: no row may point at a term that is not there. */
function termsIn({ attributes, programs = [], services }: ReturnType<typeof hsdsOrganization>): HsdsTaxonomyTerm[] {
  const all = [attributes, ...programs.map((one) => one.attributes), ...(services ?? []).map((one) => one.attributes)];
  return all.flatMap((some) => (some ?? []).map(({ taxonomy_term }) => taxonomy_term));
}

function descriptionOf({ coalition }: HsdsSurroundings, baseUrl: string, now: number) {
  return packageDescription(WRITTEN, {
    name: `${slugFromName(coalition.name)}-${localTime(now).date}`,
    title: coalition.name,
    created: new Date(now).toISOString(),
    homepage: baseUrl,
  });
}
