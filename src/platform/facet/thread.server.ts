/** What the modules say of the thread, held against PostgreSQL's own catalogue. */
import { sql } from 'kysely';
import { locales } from '../words.ts';
import type { Describe, Edge, NodeKind, Thread } from './thread.ts';
import type { Db } from '../server/db.ts';
import { everyColumn, foreignKeysTo } from './ties.server.ts';

export interface ToldThread {
  readonly thread: Thread;
  readonly describe: Readonly<Record<string, Describe>>;
}

/** What is wrong with it, one line each; none where all is well. `hasPage` answers whether a route shows a page. */
export async function whatIsWrongWithThread(
  db: Db,
  modules: readonly ToldThread[],
  hasPage: (route: string) => boolean,
): Promise<string[]> {
  const all = {
    kinds: modules.flatMap(({ thread }) => thread.kinds),
    edges: modules.flatMap(({ thread }) => thread.edges),
  };
  const notEdges = modules.flatMap(({ thread }) => thread.notEdges);
  const described = new Set(modules.flatMap(({ describe }) => Object.keys(describe)));
  const spoken = new Set([...all.edges.flatMap(endsOf), ...notEdges.map(({ table, column }) => `${table}.${column}`)]);
  const columns = await everyColumn(db);
  const indexed = await indexedColumnsOf(db);
  return [
    ...(await foreignKeysBetween(db, all.kinds))
      .filter((name) => !spoken.has(name))
      .map((name) => `${name} ties two nodes of the thread and is neither an edge nor in notEdges, with its reason`),
    ...notEdges
      .filter(({ reason }) => !reason)
      .map(({ table, column }) => `${table}.${column} is not an edge for no reason`),
    ...[
      ...spoken,
      ...[...all.kinds, ...all.edges].flatMap(({ table, only }) => (only ? [`${table}.${only.column}`] : [])),
    ]
      .filter((name) => !columns.has(name))
      .map((name) => `${name} is declared in the thread and is not there`),
    ...[...new Set(all.edges.flatMap(endsOf))]
      .filter((name) => columns.has(name) && !indexed.has(name))
      .map((name) => `${name} is an end of an edge without an index`),
    ...all.kinds.flatMap((kind) => wrongKind(kind, { hasPage, described })),
    ...all.edges.flatMap((edge) => wrongEdge(edge, all.kinds)),
  ];
}

const endsOf = ({ table, fromColumn, toColumn }: Edge): string[] => [`${table}.${fromColumn}`, `${table}.${toColumn}`];

const lacksWords = (words: (locale: 'es' | 'en') => object): boolean =>
  locales.some((locale) => Object.values(words(locale)).some((text) => !text));

function wrongKind(
  { kind, route, words }: NodeKind,
  { hasPage, described }: { hasPage: (route: string) => boolean; described: ReadonlySet<string> },
): string[] {
  return [
    ...(hasPage(route) ? [] : [`the kind ${kind} has no page at ${route}`]),
    ...(described.has(kind) ? [] : [`the kind ${kind} cannot be described`]),
    ...(lacksWords(words) ? [`the kind ${kind} lacks words in a language`] : []),
  ];
}

function wrongEdge({ from, to, words }: Edge, kinds: readonly NodeKind[]): string[] {
  const unknown = [from, to].filter((end) => !kinds.some(({ kind }) => kind === end));
  return [
    ...unknown.map((end) => `the edge from ${from} to ${to} ends in ${end}, which is no kind`),
    ...(lacksWords(words) ? [`the edge from ${from} to ${to} lacks a sentence in a language`] : []),
  ];
}

async function foreignKeysBetween(db: Db, kinds: readonly NodeKind[]): Promise<string[]> {
  const tables = [...new Set(kinds.map(({ table }) => table))];
  const found: string[] = [];
  for (const table of tables) found.push(...(await foreignKeysTo(db, table)));
  return found.filter((name) => tables.includes(name.split('.')[0] ?? ''));
}

/** Every `table.column` that an index begins with. */
async function indexedColumnsOf(db: Db): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select i.indrelid::regclass || '.' || a.attname as name
    from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
