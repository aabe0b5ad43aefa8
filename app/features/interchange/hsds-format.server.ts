/** An HSDS data package, our own or of somebody else, and what there is to say about what it holds. */
import { shortened, type Finding } from '#app/domain/import/findings.ts';
import { isPackage, readPackage, type PackageError, type PackageNote } from '#app/features/hsds/read-package.server.ts';
import { writePackage } from '#app/features/hsds/write-package.server.ts';
import { fileRefusal, MOST_RECORDS, refusedSize, tooManyRecords, type FileRefusal } from './file-refusal.ts';
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
    if (!reading.ok) return refusalFor(reading.error);
    const { partners, notes } = reading;
    if (partners.length > MOST_RECORDS) return tooManyRecords();
    return { ok: true, holds: 'records', records: partners, findings: notes.map(findingOf) };
  },
};

function refusalFor(error: PackageError): FileRefusal {
  switch (error.code) {
    case 'unreadable':
      return fileRefusal('package-unreadable');
    case 'no-organizations':
      return fileRefusal('no-organizations');
    case 'broken-table':
    case 'circular':
      return fileRefusal(error.code, { file: error.file });
  }
}

function findingOf(note: PackageNote): Finding {
  const { row } = note;
  if (note.code === 'dangling') {
    const { code, file, column, count } = note;
    return { row, column: null, value: file, code, values: { file, column, count }, refuses: false };
  }
  const { code, name } = note;
  return { row, column: null, value: shortened(name ?? ''), code, values: {}, refuses: code !== 'domain-chosen' };
}
