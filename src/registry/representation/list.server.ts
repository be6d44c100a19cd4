/** The list of requests to represent an organisation, for those who decide: what waits longest comes first. */
import { sql } from 'kysely';
import { ownerInvited } from '#people/invitation/queries.server.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDateTime } from '#platform/format.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { StaffList, Standing } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { requestsWaitingFor } from './queries.server.ts';
import type { RepresentationState } from './representation.ts';
import { words } from './words.ts';

interface RequestRow {
  /** The folio, as text. */
  readonly id: string;
  readonly folio: number;
  readonly organization: string;
  readonly name_key: string;
  readonly find: string;
  readonly name: string;
  readonly position: string;
  readonly state: RepresentationState;
  readonly asked: Temporal.Instant | null;
  readonly now: 'alone' | 'invited' | 'owned' | 'out';
  /** Requests for the same that wait, beside this one. */
  readonly others: number;
}

const path = '/gestion/representacion';
const t = (locale: Locale) => words.in(locale).list;
const standings: Readonly<Record<RepresentationState, Standing>> = {
  asked: 'none',
  waiting: 'waits',
  accepted: 'good',
  rejected: 'bad',
};

export const representationList: StaffList<RequestRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'organization',
      label: (locale) => t(locale).organization,
      sort: 'name_key',
      show: ({ organization, folio }, locale) => ({
        text: organization,
        to: `${path}/${folio}`,
        small: t(locale).folio(folio),
      }),
    },
    {
      key: 'name',
      label: (locale) => t(locale).who,
      show: ({ name, position }) => ({ text: name, small: position }),
      phone: true,
    },
    {
      key: 'state',
      label: (locale) => t(locale).state,
      show: ({ state }, locale) => ({ text: t(locale).states[state], standing: standings[state] }),
      phone: true,
    },
    {
      key: 'asked',
      label: (locale) => t(locale).asked,
      sort: 'asked',
      show: ({ asked }, locale) => ({ text: asked ? formatDateTime(asked, locale) : '–' }),
      write: ({ asked }) => asked && inSantiago(asked).toPlainDate(),
      phone: true,
    },
    {
      key: 'now',
      label: (locale) => t(locale).now,
      show: ({ now, others }, locale) => ({
        text: t(locale).nowSaid[now],
        small: others > 0 ? t(locale).others(others) : '',
      }),
    },
  ],
  facets: [
    {
      name: 'estado',
      column: 'state',
      label: (locale) => t(locale).state,
      say: (code, locale) => t(locale).states[code as RepresentationState] ?? code,
      order: ['waiting', 'accepted', 'rejected'],
    },
    {
      name: 'hoy',
      column: 'now',
      label: (locale) => t(locale).now,
      say: (code, locale) => t(locale).nowSaid[code as RequestRow['now']] ?? code,
    },
  ],
  views: [
    { label: (locale) => t(locale).views.waiting, filters: { estado: ['waiting'] } },
    { label: (locale) => t(locale).views.decided, filters: { estado: ['accepted', 'rejected'] } },
    { label: (locale) => t(locale).views.all, filters: {} },
  ],
  sort: 'asked',
  empty: (locale) => t(locale).empty,
};

export async function representationsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.decideRepresentation));
  return representationList;
}

function rows(db: Db) {
  return db
    .selectFrom('representation_request as r')
    .innerJoin('organization as o', 'o.id', 'r.organization_id')
    .where('r.state', '<>', 'asked')
    .select(['r.folio', 'r.name', 'r.position', 'r.state', 'r.proved_at as asked', 'o.name as organization'])
    .select([
      sql<string>`r.folio::text`.as('id'),
      alphabetical(sql<string>`o.name`).as('name_key'),
      sql<string>`concat_ws(' ', o.name, r.name, r.folio)`.as('find'),
      sql<number>`${requestsWaitingFor('o.id')} - (r.state = 'waiting')::int`.as('others'),
      sql<RequestRow['now']>`case when o.state <> 'active' then 'out' when ${ownersOf('o.id')} > 0 then 'owned'
        when ${ownerInvited('o.id', now())} is not null then 'invited' else 'alone' end`.as('now'),
    ]);
}
