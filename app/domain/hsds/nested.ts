/** Rows of tables as nested objects: the way into the house. What points at nothing, or at itself, is told. */
import type { Steps } from '#app/domain/steps.ts';
import { CHILDREN, pointsAt, POINTERS, TABLE_NAMES, TABLES, type TableName } from './tables.ts';

/** Without its empty cells. */
export type Row = Record<string, string>;
export type Tables = ReadonlyMap<TableName, readonly Row[]>;

/** Where rows of one table point at each other as above and below. */
const PARENTS = [
  { table: 'taxonomy_term', by: 'parent_id' },
  { table: 'organization', by: 'parent_organization_id' },
] as const;
const ROWS_PER_STEP = 1000;

/** @returns the file in which a row is its own ancestor; null when there is none */
export function circularFile(tables: Tables): string | null {
  const circular = PARENTS.find(({ table, by }) => {
    const parents = new Map((tables.get(table) ?? []).map((row) => [row.id, row[by]]));
    const sound = new Set<string | undefined>();
    return [...parents.keys()].some((id) => {
      const path = new Set<string | undefined>();
      for (let at: string | undefined = id; at && !sound.has(at); at = parents.get(at)) {
        if (path.has(at)) return true;
        path.add(at);
      }
      for (const one of path) sound.add(one);
      return false;
    });
  });
  return circular ? TABLES[circular.table].file : null;
}

/** Rows of a table that point at what is not in the package. */
export type DanglingRows = { file: string; column: string; count: number };

export type Package = {
  dangling: DanglingRows[];
  /** Every organization with all that belongs to it, made when its turn comes. */
  organizations(): Iterable<object>;
};

export function* packageInSteps(tables: Tables): Steps<Package> {
  const byId = yield* rowsByIdInSteps(tables);
  const pointing = yield* rowsByTargetInSteps(tables);
  const dangling = yield* danglingInSteps(tables, byId);

  /** The tables stand in each other in one direction only, so this ends whatever the rows say. */
  function nested(table: TableName, row: Row): object {
    const children = Object.entries(CHILDREN[table] ?? {}).map(([key, child]) => {
      const rows = pointing.get(`${child.table}.${child.by}`)?.get(row.id ?? '') ?? [];
      return [key, rows.map((one) => nested(child.table, one))];
    });
    const pointers = Object.entries(POINTERS[table] ?? {}).map(([key, target]) => {
      const found = byId.get(target.table)?.get(row[target.by] ?? '');
      return [key, found && nested(target.table, found)];
    });
    return { ...row, ...Object.fromEntries([...children, ...pointers]) };
  }

  return {
    dangling,
    *organizations() {
      for (const organization of tables.get('organization') ?? []) yield nested('organization', organization);
    },
  };
}

type RowsById = ReadonlyMap<TableName, ReadonlyMap<string, Row>>;

/** Whether others point at its rows. */
export function isPointedAt(table: TableName): boolean {
  if (table in CHILDREN) return true;
  return TABLE_NAMES.some((name) => Object.keys(TABLES[name].columns).some((column) => pointsAt(column) === table));
}

function* rowsByIdInSteps(tables: Tables): Steps<RowsById> {
  const byId = new Map<TableName, Map<string, Row>>();
  for (const [name, rows] of tables) {
    if (!isPointedAt(name)) continue;
    const known = new Map<string, Row>();
    byId.set(name, known);
    yield* inSteps(rows, (row) => {
      if (row.id) known.set(row.id, row);
    });
  }
  return byId;
}

/** By table and column, and then by the id that is pointed at. */
function* rowsByTargetInSteps(tables: Tables): Steps<ReadonlyMap<string, ReadonlyMap<string, Row[]>>> {
  const pointing = new Map<string, Map<string, Row[]>>();
  for (const { table, by } of Object.values(CHILDREN).flatMap((children) => Object.values(children))) {
    const key = `${table}.${by}`;
    if (pointing.has(key)) continue;
    const groups = new Map<string, Row[]>();
    pointing.set(key, groups);
    yield* inSteps(tables.get(table) ?? [], (row) => {
      const target = row[by];
      if (target === undefined) return;
      const group = groups.get(target);
      if (group) group.push(row);
      else groups.set(target, [row]);
    });
  }
  return pointing;
}

function* danglingInSteps(tables: Tables, byId: RowsById): Steps<DanglingRows[]> {
  const dangling: DanglingRows[] = [];
  const targets = TABLE_NAMES.filter(isPointedAt).map((table) => ({ column: `${table}_id`, known: byId.get(table) }));
  for (const [name, rows] of tables) {
    for (const { column, known } of targets) {
      let count = 0;
      yield* inSteps(rows, (row) => {
        const id = row[column];
        if (id !== undefined && !known?.has(id)) count++;
      });
      if (count > 0) dangling.push({ file: TABLES[name].file, column, count });
    }
  }
  return dangling;
}

function* inSteps(rows: readonly Row[], look: (row: Row) => void): Steps<void> {
  for (let at = 0; at < rows.length; at++) {
    look(rows[at]!);
    if (at % ROWS_PER_STEP === 0) yield;
  }
}
