/** Merges as a list of staff: those that stand, newest first. */
import { sql } from 'kysely';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago } from '#platform/clock.ts';
import { formatDateTime } from '#platform/format.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { words } from './words.ts';

const mergeStates = ['stands', 'parted'] as const;
type MergeState = (typeof mergeStates)[number];

interface MergeRow {
  readonly id: string;
  readonly kept: string;
  readonly kept_key: string;
  readonly absorbed: string;
  readonly absorbed_key: string;
  readonly find: string;
  readonly who: string;
  readonly at: Temporal.Instant;
  readonly state: MergeState;
}

const path = '/gestion/duplicados/fusiones';
const t = (locale: Locale) => words.in(locale);
const saidState = (code: string, locale: Locale) => t(locale).mergeStates[code as MergeState] ?? code;

const mergeList: StaffList<MergeRow> = {
  path,
  title: (locale) => t(locale).mergesTitle,
  count: (n, locale) => t(locale).mergeCount(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).findMerge },
  columns: [
    {
      key: 'kept',
      label: (locale) => t(locale).kept,
      sort: 'kept_key',
      show: ({ id, kept }) => ({ text: kept, to: `${path}/${id}` }),
    },
    {
      key: 'absorbed',
      label: (locale) => t(locale).absorbed,
      sort: 'absorbed_key',
      show: ({ absorbed }) => ({ text: absorbed }),
      phone: true,
    },
    {
      key: 'state',
      label: (locale) => t(locale).state,
      show: ({ state }, locale) => ({ text: saidState(state, locale), standing: state === 'stands' ? 'good' : 'none' }),
      phone: true,
    },
    { key: 'who', label: (locale) => t(locale).who, sort: 'who', show: ({ who }) => ({ text: who }) },
    {
      key: 'at',
      label: (locale) => t(locale).when,
      sort: 'at',
      show: ({ at }, locale) => ({ text: formatDateTime(at, locale) }),
      write: ({ at }) => inSantiago(at).toPlainDate(),
    },
  ],
  facets: [{ name: 'estado', column: 'state', label: (locale) => t(locale).state, say: saidState, order: mergeStates }],
  views: [
    { label: (locale) => t(locale).mergeStates.stands, filters: { estado: ['stands'] } },
    { label: (locale) => t(locale).mergeStates.parted, filters: { estado: ['parted'] } },
    { label: (locale) => t(locale).allMerges, filters: {} },
  ],
  sort: '-at',
  empty: (locale) => t(locale).noMerges,
};

/** The list, for whoever may merge. */
export async function mergesForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.merge));
  return mergeList;
}

function rows(db: Db) {
  return db
    .selectFrom('organization_merge as m')
    .innerJoin('organization as k', 'k.id', 'm.kept_id')
    .innerJoin('organization as a', 'a.id', 'm.absorbed_id')
    .select(['m.id', 'k.name as kept', 'a.name as absorbed', 'm.person_name as who', 'm.merged_at as at'])
    .select([
      alphabetical(sql<string>`k.name`).as('kept_key'),
      alphabetical(sql<string>`a.name`).as('absorbed_key'),
      sql<string>`concat_ws(' ', k.name, a.name, m.person_name)`.as('find'),
      sql<MergeState>`case when m.parted_at is null then 'stands' else 'parted' end`.as('state'),
    ]);
}
