/** The spreadsheets that were given, as a list of staff: newest first, with what became of each. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago } from '#platform/clock.ts';
import { formatDateTime, formatNumber } from '#platform/format.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { StaffList, Standing } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { batchStates, unfinished, type BatchState } from './import.ts';
import { words } from './words.ts';

interface SheetRow {
  readonly id: string;
  readonly file: string;
  readonly file_key: string;
  readonly find: string;
  readonly at: Temporal.Instant;
  readonly who: string;
  readonly rows: number;
  readonly state: BatchState;
}

const path = '/gestion/importaciones';
const t = (locale: Locale) => words.in(locale);
const standings: Readonly<Record<BatchState, Standing>> = {
  mapping: 'waits',
  previewing: 'waits',
  previewed: 'waits',
  applying: 'waits',
  applied: 'good',
  undone: 'none',
  failed: 'bad',
  discarded: 'none',
};

const importList: StaffList<SheetRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).list.count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).list.find },
  columns: [
    {
      key: 'file',
      label: (locale) => t(locale).list.file,
      sort: 'file_key',
      show: ({ id, file }) => ({ text: file, to: `${path}/${id}` }),
    },
    {
      key: 'state',
      label: (locale) => t(locale).state,
      show: ({ state }, locale) => ({ text: t(locale).states[state], standing: standings[state] }),
      phone: true,
    },
    {
      key: 'at',
      label: (locale) => t(locale).when,
      sort: 'at',
      show: ({ at }, locale) => ({ text: formatDateTime(at, locale) }),
      write: ({ at }) => inSantiago(at).toPlainDate(),
      phone: true,
    },
    { key: 'who', label: (locale) => t(locale).who, sort: 'who', show: ({ who }) => ({ text: who }) },
    {
      key: 'rows',
      label: (locale) => t(locale).rows,
      sort: 'rows',
      show: ({ rows }, locale) => ({ text: formatNumber(rows, locale) }),
      write: ({ rows }) => rows,
      number: true,
    },
  ],
  facets: [
    {
      name: 'estado',
      column: 'state',
      label: (locale) => t(locale).state,
      say: (code, locale) => t(locale).states[code as BatchState] ?? code,
      order: batchStates,
    },
    { name: 'quien', column: 'who', label: (locale) => t(locale).who, say: (name) => name },
  ],
  views: [
    { label: (locale) => t(locale).list.all, filters: {} },
    { label: (locale) => t(locale).list.unfinished, filters: { estado: unfinished } },
    { label: (locale) => t(locale).list.applied, filters: { estado: ['applied'] } },
    { label: (locale) => t(locale).list.over, filters: { estado: ['undone', 'failed', 'discarded'] } },
  ],
  sort: '-at',
  empty: (locale) => t(locale).none,
};

/** The list, for whoever may import. */
export async function importsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.importSheets));
  return importList;
}

function rows(db: Db) {
  return db
    .selectFrom('import_batch')
    .select(['id', 'file_name as file', 'file_name as find', 'state'])
    .select(['created_at as at', 'person_name as who', 'rows_read as rows'])
    .select(alphabetical(sql<string>`file_name`).as('file_key'));
}
