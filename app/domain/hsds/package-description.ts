/** `datapackage.json`: what is in an HSDS data package, for programs (Frictionless Tabular Data Package). */
import { pointsAt, TABLES, type ColumnType, type TableName } from './tables.ts';

const FIELD_TYPES: Record<ColumnType, { type: string; format?: string }> = {
  string: { type: 'string' },
  uuid: { type: 'string', format: 'uuid' },
  uri: { type: 'string', format: 'uri' },
  email: { type: 'string', format: 'email' },
  number: { type: 'number' },
  datetime: { type: 'datetime' },
  date: { type: 'date' },
  time: { type: 'time' },
};

/** @param names of the tables that are in it */
export function packageDescription(
  names: readonly TableName[],
  { name, title, created, homepage }: { name: string; title: string; created: string; homepage: string },
) {
  return {
    profile: 'tabular-data-package',
    name,
    title,
    created,
    homepage,
    resources: names.map((table) => resourceOf(table, names)),
  };
}

function resourceOf(table: TableName, names: readonly TableName[]) {
  const { file, required, columns } = TABLES[table];
  const isRequired = (column: string) => required.some((one) => one === column);
  const keys = Object.keys(columns).flatMap((column) => {
    const resource = pointsAt(column);
    return resource && names.includes(resource) ? [{ fields: column, reference: { resource, fields: 'id' } }] : [];
  });
  return {
    profile: 'tabular-data-resource',
    name: table,
    path: file,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: {
      fields: Object.entries(columns).map(([column, type]) => ({
        name: column,
        ...FIELD_TYPES[type],
        constraints: { ...(isRequired(column) && { required: true }), ...(column === 'id' && { unique: true }) },
      })),
      primaryKey: 'id',
      ...(keys.length > 0 && { foreignKeys: keys }),
      missingValues: [''],
    },
  };
}
