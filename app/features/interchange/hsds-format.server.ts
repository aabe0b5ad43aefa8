/** An HSDS data package, our own or of somebody else: what is said to the coordinator about what it holds. */
import { shortened, type Finding } from '#app/domain/import/findings.ts';
import { isPackage, readPackage, type PackageError, type PackageNote } from '#app/features/hsds/read-package.server.ts';
import { writePackage } from '#app/features/hsds/write-package.server.ts';
import { fileRefusal, MOST_RECORDS, refusedSize, tooManyRecords } from './file-refusal.ts';
import type { Format } from './format.ts';

export const hsdsFormat: Format = {
  name: 'hsds',
  extensions: ['zip'],
  mediaType: 'application/zip',
  recognises: isPackage,
  encode: writePackage,
  async decode(bytes, world) {
    const tooLarge = refusedSize(bytes.length);
    if (tooLarge) return tooLarge;
    const reading = await readPackage(bytes, world);
    if (!reading.ok) return fileRefusal(reading.error.code, reasonFor(reading.error));
    const { partners, notes } = reading;
    if (partners.length > MOST_RECORDS) return tooManyRecords();
    return { ok: true, holds: 'records', records: partners, findings: notes.map(findingOf) };
  },
};

function reasonFor(error: PackageError): string {
  switch (error.code) {
    case 'unreadable':
      return 'Dit zipbestand is niet heel, of er zit te veel in.';
    case 'no-organizations':
      return 'In dit datapakket staan geen organisaties: organizations.csv ontbreekt of is leeg.';
    case 'broken-table':
      return `${error.file} is geen tabel die wij kunnen lezen. Misschien staat er een aanhalingsteken te veel in.`;
    case 'circular':
      return `In ${error.file} verwijzen rijen in een kring naar elkaar.`;
  }
}

function findingOf(note: PackageNote): Finding {
  const { row, code } = note;
  const about = { row, code, column: null, refuses: row > 0 && code !== 'domain-chosen' };
  if (code === 'dangling') return { ...about, value: note.file, message: messageFor(note) };
  return { ...about, value: shortened(note.name ?? ''), message: messageFor(note) };
}

function messageFor(note: PackageNote): string {
  switch (note.code) {
    case 'dangling':
      return `In ${note.file} wijst ${note.column} ${note.count} keer naar iets dat niet in het pakket zit. Dat is weggelaten.`;
    case 'domain-chosen':
      return 'Er staat geen domein bij. Wij kozen sociaal. Pas het aan als dat niet klopt.';
    case 'no-organization':
    case 'not-valid':
      return 'De organisatie kan zo niet bewaard worden. Die is niet opgenomen.';
    case 'no-name':
      return 'De organisatie heeft geen naam. Die is niet opgenomen.';
    case 'no-location':
      return 'De organisatie heeft geen bezoekadres in Nederland met een postcode. Die is niet opgenomen.';
    case 'no-service':
      return 'Van de organisatie is niet bekend in welke gemeente zij helpt. Die is niet opgenomen.';
  }
}
