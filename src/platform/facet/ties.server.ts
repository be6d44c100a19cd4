/** Ties held against PostgreSQL's own catalogue: what points at a table and is not declared, what is declared and is not there. */
import { sql } from 'kysely';
import type { OrganizationTie } from './organization-tie.ts';
import type { NotPersons, PersonTie } from './person-tie.ts';
import type { Db } from '../server/db.ts';

/** What is wrong with the ties to organisations, one line each; none where all is well. */
export async function whatIsWrongWithOrganizationTies(db: Db, ties: readonly OrganizationTie[]): Promise<string[]> {
  const declared = new Set(ties.map(({ table, column }) => `${table}.${column}`));
  const columns = await everyColumn(db);
  const named = ties.flatMap(({ table, column, onMerge, key, equal = [], over, otherEnd }) =>
    [column, ...equal, over, otherEnd, onMerge === 'move' ? (key ?? 'id') : undefined]
      .filter((one) => one !== undefined)
      .map((one) => `${table}.${one}`),
  );
  return [
    ...(await foreignKeysTo(db, 'organization'))
      .filter((name) => !declared.has(name))
      .map((name) => `${name} points at an organisation and no module says what becomes of it (organizationTies)`),
    ...missing(named, columns),
  ];
}

/** Columns whose name tells that a person may be in them. */
const tellsOfAPerson =
  /\.((.+_)?(person|actor)_id|.+_by|(.+_)?(name|email|address|phone|position|writer|uploader|requester|answers|cells|before|after|reasons?|message|label|value|credit|body|image|error))$/;

/** What is wrong with the ties to persons, one line each; none where all is well. */
export async function whatIsWrongWithPersonTies(
  db: Db,
  ties: readonly PersonTie[],
  notPersons: NotPersons,
): Promise<string[]> {
  const columns = await everyColumn(db);
  const of = (table: string, names: readonly string[]): string[] => names.map((name) => `${table}.${name}`);
  const declared = new Set(ties.flatMap(({ table, column, beside = [] }) => of(table, [column, ...beside])));
  const shown = ties.flatMap(({ table, shows }) => of(table, shows?.columns ?? []));
  const excused = new Set(Object.keys(notPersons));
  const holding = new Set([
    ...(await foreignKeysTo(db, 'person')),
    ...(await everyColumn(db, ['text', 'jsonb', 'ARRAY', 'uuid'])).values().filter((name) => tellsOfAPerson.test(name)),
  ]);
  return [
    ...[...holding.difference(declared).difference(excused)].map(
      (name) =>
        `${name} holds a person and no module says what becomes of it (personTies), or why none is in it (notPersons)`,
    ),
    ...missing([...declared, ...shown, ...excused], columns),
  ];
}

const missing = (named: readonly string[], columns: ReadonlySet<string>): string[] =>
  [...new Set(named)].filter((name) => !columns.has(name)).map((name) => `${name} is declared a tie and is not there`);

/** Every `table.column` that has a foreign key to a table. */
export async function foreignKeysTo(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select c.conrelid::regclass || '.' || a.attname as name
    from pg_constraint c cross join unnest(c.conkey) as k (attnum) join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum
    where c.contype = 'f' and c.confrelid = ${table}::regclass order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Every `table.column` of the platform, or those of some types. */
export async function everyColumn(db: Db, types: readonly string[] = []): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select table_name || '.' || column_name as name from information_schema.columns
    where table_schema = 'public' and table_name <> 'migration' and (${types.length} = 0 or data_type = any (${[...types]}))`.execute(
    db,
  );
  return new Set(rows.map(({ name }) => name));
}
