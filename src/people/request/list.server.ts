/** The requests about personal data as a list of staff: those to answer, by their deadline. */
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import type { ShownCell, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import { whyMayNot } from '../rules.ts';
import { daysLeft, requestKinds, type RequestKind } from './request.ts';
import { words } from './words.ts';

type RequestState = 'open' | 'answered';

interface RequestRow {
  /** The folio, as text. */
  readonly id: string;
  readonly folio: number;
  readonly kind: RequestKind;
  readonly sample: boolean;
  readonly state: RequestState;
  readonly asked: Temporal.Instant;
  readonly due: Temporal.Instant;
  readonly answered: Temporal.Instant | null;
  readonly find: string;
}

const path = '/gestion/solicitudes';
const t = (locale: Locale) => words.in(locale).staff;
const day = (at: Temporal.Instant) => inSantiago(at).toPlainDate();

const requestList: StaffList<RequestRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'folio',
      label: (locale) => t(locale).folio,
      sort: 'folio',
      show: ({ folio }, locale) => ({ text: t(locale).one(folio), to: `${path}/${folio}` }),
    },
    {
      key: 'kind',
      label: (locale) => t(locale).kind,
      show: ({ kind, sample }, locale) => ({
        text: t(locale).kinds[kind].name,
        ...(sample && { small: t(locale).sample }),
      }),
      phone: true,
    },
    {
      key: 'asked',
      label: (locale) => t(locale).asked,
      sort: 'asked',
      show: ({ asked }, locale) => ({ text: formatDate(asked, locale) }),
      write: ({ asked }) => day(asked),
    },
    {
      key: 'due',
      label: (locale) => t(locale).due,
      sort: 'due',
      show: ({ due }, locale) => ({ text: formatDate(due, locale) }),
      write: ({ due }) => day(due),
    },
    { key: 'state', label: (locale) => t(locale).state, show: showState, phone: true },
  ],
  facets: [
    {
      name: 'estado',
      column: 'state',
      label: (locale) => t(locale).state,
      say: (code, locale) => t(locale).states[code as RequestState] ?? code,
      order: ['open', 'answered'],
    },
    {
      name: 'tipo',
      column: 'kind',
      label: (locale) => t(locale).kind,
      say: (code, locale) => t(locale).kinds[code as RequestKind]?.name ?? code,
      order: requestKinds,
    },
  ],
  views: [
    { label: (locale) => t(locale).states.open, filters: { estado: ['open'] } },
    { label: (locale) => t(locale).states.answered, filters: { estado: ['answered'] } },
    { label: (locale) => t(locale).all, filters: {} },
  ],
  sort: 'due',
  empty: (locale) => t(locale).none,
};

/** The list, for whoever answers. */
export async function requestsForStaff(_: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.answerRequests));
  return requestList;
}

function showState({ answered, due }: RequestRow, locale: Locale): ShownCell {
  if (answered) return { text: t(locale).answered(formatDate(answered, locale)), standing: 'good' };
  const left = daysLeft(due, now());
  return left < 0
    ? { text: t(locale).late(-left), standing: 'bad' }
    : { text: t(locale).left(left), standing: 'waits' };
}

function rows(db: Db) {
  return db
    .selectFrom('data_request')
    .where('proved_at', 'is not', null)
    .select(['folio', 'kind', 'sample', 'asked_at as asked', 'due_at as due', 'answered_at as answered'])
    .select([
      sql<string>`folio::text`.as('id'),
      sql<RequestState>`case when answered_at is null then 'open' else 'answered' end`.as('state'),
      sql<string>`concat_ws(' ', folio, address)`.as('find'),
    ])
    .$castTo<RequestRow>();
}
