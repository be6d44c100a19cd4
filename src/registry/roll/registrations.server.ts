/** The list of registrations that were sent, for those who review them: what was first sent longest ago comes first. */
import { sql } from 'kysely';
import { formatDateTime } from '#platform/format.ts';
import { inSantiago, timeZone, today } from '#platform/clock.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { ListFacet, Standing, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { regionByCode, regions } from '#territory/territory.ts';
import { sectors, type Sector } from '../organization/codes.ts';
import { words as answerWords } from '../organization/words.ts';
import { awaitingReview, registrationStates, type RegistrationState } from '../registration/registration.ts';
import { firstSent } from '../registration/queries.server.ts';
import { registrationActs } from './schema.ts';
import { teamOf, type TeamRow } from './team-columns.server.ts';
import { words } from './words.ts';

interface QueueRow extends TeamRow {
  readonly folio: number;
  readonly name: string;
  readonly name_key: string;
  readonly find: string;
  readonly state: RegistrationState;
  readonly sector: string | null;
  readonly region: string | null;
  readonly window: string;
  readonly submitted_at: Temporal.Instant | null;
  readonly first_sent: Temporal.Instant | null;
  readonly came: Came;
}

type Came = 'week' | 'before';

const t = (locale: Locale) => words.in(locale).registrations;
const stateIn = (locale: Locale) => answerWords.in(locale).registration.state;
const regionName = (code: string) => regionByCode(code)?.shortName ?? '–';
const sectorName = (code: string, locale: Locale) => answerWords.in(locale).sector[code as Sector] ?? '–';
const path = '/gestion/registro';

/** Those that came in within seven days, today the last of them. */
export const thisWeekPath = `${path}?llegada=week`;
export const weekStart = () => today().subtract({ days: 6 });

const standings: Readonly<Record<RegistrationState, Standing>> = {
  draft: 'none',
  submitted: 'waits',
  resubmitted: 'waits',
  changes_requested: 'none',
  accepted: 'good',
  rejected: 'bad',
  withdrawn: 'none',
};

const facets: readonly ListFacet<QueueRow>[] = [
  {
    name: 'estado',
    column: 'state',
    label: (locale) => t(locale).state,
    say: (code, locale) => stateIn(locale)[code as RegistrationState] ?? code,
    order: registrationStates,
  },
  { name: 'apertura', column: 'window', label: (locale) => t(locale).window, say: (name) => name },
  {
    name: 'region',
    column: 'region',
    label: (locale) => t(locale).region,
    say: regionName,
    order: regions.map(({ code }) => code),
  },
  { name: 'sector', column: 'sector', label: (locale) => t(locale).sector, say: sectorName, order: sectors },
  {
    name: 'llegada',
    column: 'came',
    label: (locale) => t(locale).came,
    say: (code, locale) => t(locale).cameSaid[code as Came] ?? code,
    order: ['week', 'before'],
  },
];

/** Drafts are nobody's but their writer's. */
export const registrationQueue: StaffList<QueueRow> = {
  path,
  title: (locale) => t(locale).title,
  count: (n, locale) => t(locale).count(n),
  rows,
  find: { column: 'find', label: (locale) => t(locale).find },
  columns: [
    {
      key: 'name',
      label: (locale) => t(locale).name,
      sort: 'name_key',
      show: ({ name, folio }, locale) => ({
        text: name || t(locale).folio(folio),
        to: `${path}/${folio}`,
        small: t(locale).folio(folio),
      }),
    },
    {
      key: 'state',
      label: (locale) => t(locale).state,
      show: ({ state }, locale) => ({ text: stateIn(locale)[state], standing: standings[state] }),
      phone: true,
    },
    {
      key: 'sector',
      label: (locale) => t(locale).sector,
      show: ({ sector }, locale) => ({ text: sectorName(sector ?? '', locale) }),
    },
    {
      key: 'region',
      label: (locale) => t(locale).region,
      sort: 'region',
      show: ({ region }) => ({ text: regionName(region ?? '') }),
    },
    { key: 'window', label: (locale) => t(locale).window, show: ({ window }) => ({ text: window }) },
    {
      key: 'sent',
      label: (locale) => t(locale).sent,
      sort: 'first_sent',
      show: ({ first_sent, submitted_at, state }, locale) => ({
        text: first_sent ? formatDateTime(first_sent, locale) : '–',
        ...(state === 'resubmitted' &&
          submitted_at && { small: t(locale).corrected(formatDateTime(submitted_at, locale)) }),
      }),
      write: ({ first_sent }) => first_sent && inSantiago(first_sent).toPlainDate(),
      phone: true,
    },
  ],
  facets,
  acts: registrationActs.map((key) => ({ key, label: (locale) => words.in(locale).bulk[key].label })),
  views: [
    { label: (locale) => t(locale).views.waiting, filters: { estado: awaitingReview } },
    { label: (locale) => t(locale).views.sentBack, filters: { estado: ['changes_requested'] } },
    { label: (locale) => t(locale).views.accepted, filters: { estado: ['accepted'] } },
    { label: (locale) => t(locale).views.all, filters: {} },
  ],
  sort: 'sent',
  empty: (locale) => t(locale).empty,
};

function rows(db: Db) {
  const answer = (field: 'name' | 'sector' | 'region') => sql<string | null>`r.answers ->> ${sql.lit(field)}`;
  return db
    .selectFrom('registration as r')
    .innerJoin('registration_window as w', 'w.id', 'r.window_id')
    .where('r.state', '<>', 'draft')
    .select(['r.folio', 'r.state', 'r.submitted_at', 'w.name as window'])
    .select(firstSent('r').as('first_sent'))
    .select(teamOf('registration', 'r'))
    .select(
      sql<Came>`case when r.submitted_at >= ${weekStart().toZonedDateTime(timeZone).toInstant()} then 'week' else 'before' end`.as(
        'came',
      ),
    )
    .select([answer('sector').as('sector'), answer('region').as('region')])
    .select([
      sql<string>`r.folio::text`.as('id'),
      sql<string>`coalesce(${answer('name')}, '')`.as('name'),
      alphabetical(sql<string>`coalesce(${answer('name')}, '')`).as('name_key'),
      sql<string>`concat_ws(' ', ${answer('name')}, r.folio)`.as('find'),
    ]);
}
