/** The roll: every organisation whatever its state, for staff to find some and act on them. */
import { sql } from 'kysely';
import { lastInvitedOf, ofLastInvitation } from '#people/invitation/queries.server.ts';
import { hasOpenLink } from '#people/invitation/share-queries.server.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { inSantiago, now } from '#platform/clock.ts';
import { formatDate } from '#platform/format.ts';
import { alphabetical } from '#platform/list/ask.server.ts';
import type { ListFacet, ShownCell, StaffList } from '#platform/list/list.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { regionByCode, regions } from '#territory/territory.ts';
import { formatRut } from '../organization/rut.ts';
import { requestsWaitingFor } from '../representation/queries.server.ts';
import { sectors, type Sector } from '../organization/codes.ts';
import { words as answerWords } from '../organization/words.ts';
import { organizationActs } from './schema.ts';
import { teamOf, type TeamRow } from './team-columns.server.ts';
import { words } from './words.ts';

const rollStates = ['active', 'retired', 'merged'] as const;
type RollState = (typeof rollStates)[number];
/** What represents an organisation, or how far its last invitation got. */
const represented = ['alone', 'invited', 'opened', 'expired', 'owned'] as const;
type Represented = (typeof represented)[number];
type Confirmed = 'recent' | 'old' | 'never';

interface RollRow extends TeamRow {
  readonly slug: string;
  readonly name: string;
  readonly name_key: string;
  readonly find: string;
  readonly rut: string | null;
  readonly sector: Sector | null;
  readonly region: string;
  readonly state: RollState;
  readonly owners: number;
  readonly represented: Represented;
  readonly invited_at: Temporal.Instant | null;
  readonly opened_at: Temporal.Instant | null;
  readonly reminded_at: Temporal.Instant | null;
  readonly expires_at: Temporal.Instant | null;
  /** Whether a link to share still lets somebody in. */
  readonly linked: boolean;
  /** How many ask to represent it and wait for an answer. */
  readonly asked: number;
  readonly confirmed_at: Temporal.Instant | null;
  readonly confirmed: Confirmed;
}

/** Those that nobody represents. */
const unrepresented = represented.filter((one) => one !== 'owned');
const t = (locale: Locale) => words.in(locale).organizations;
const day = (at: Temporal.Instant) => inSantiago(at).toPlainDate();
const path = '/gestion/organizaciones';
export const unrepresentedPath = `${path}?${unrepresented.map((one) => `responsable=${one}`).join('&')}&estado=active`;

/** Those confirmed within a year. */
export const confirmedPath = `${path}?confirmada=recent&estado=active`;
export const aYearAgo = () => now().subtract({ hours: 365 * 24 });

const facets: readonly ListFacet<RollRow>[] = [
  {
    name: 'region',
    column: 'region',
    label: (locale) => t(locale).region,
    say: (code, locale) => regionByCode(code)?.shortName ?? t(locale).noRegion,
    order: regions.map(({ code }) => code),
  },
  {
    name: 'sector',
    column: 'sector',
    label: (locale) => t(locale).sector,
    say: (code, locale) => answerWords.in(locale).sector[code as Sector] ?? code,
    order: sectors,
  },
  {
    name: 'responsable',
    column: 'represented',
    label: (locale) => t(locale).owner,
    say: (code, locale) => t(locale).ownerSaid[code as Represented] ?? code,
    order: represented,
  },
  {
    name: 'confirmada',
    column: 'confirmed',
    label: (locale) => t(locale).confirmed,
    say: (code, locale) => t(locale).confirmedSaid[code as Confirmed] ?? code,
    order: ['recent', 'old', 'never'],
  },
  {
    name: 'estado',
    column: 'state',
    label: (locale) => t(locale).state,
    say: (code, locale) => words.in(locale).states[code as RollState] ?? code,
    order: rollStates,
  },
];

/** Alphabetical, and those of the registry first of all. */
export const roll: StaffList<RollRow> = {
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
      show: ({ name, slug, rut }) => ({ text: name, to: `${path}/${slug}`, small: rut ? formatRut(rut) : '' }),
    },
    {
      key: 'sector',
      label: (locale) => t(locale).sector,
      show: ({ sector }, locale) => ({ text: sector ? answerWords.in(locale).sector[sector] : '–' }),
      phone: true,
    },
    {
      key: 'rut',
      label: () => 'RUT',
      show: ({ rut }) => ({ text: rut ? formatRut(rut) : '–' }),
      aside: true,
    },
    { key: 'region', label: (locale) => t(locale).region, sort: 'region', show: showRegion },
    { key: 'owner', label: (locale) => t(locale).owner, sort: 'owners', show: showOwner, phone: true },
    {
      key: 'confirmed',
      label: (locale) => t(locale).confirmed,
      sort: 'confirmed_at',
      show: ({ confirmed_at }, locale) => ({ text: confirmed_at ? formatDate(confirmed_at, locale) : t(locale).never }),
      write: ({ confirmed_at }) => confirmed_at && day(confirmed_at),
    },
    {
      key: 'state',
      label: (locale) => t(locale).state,
      show: ({ state }, locale) => ({ text: words.in(locale).states[state] }),
      aside: true,
    },
  ],
  facets,
  acts: organizationActs.map((key) => ({ key, label: (locale) => words.in(locale).bulk[key].label })),
  views: [
    { label: (locale) => t(locale).views.inRegistry, filters: { estado: ['active'] } },
    { label: (locale) => t(locale).views.alone, filters: { estado: ['active'], responsable: [...unrepresented] } },
    { label: (locale) => t(locale).views.stale, filters: { estado: ['active'], confirmada: ['never', 'old'] } },
    { label: (locale) => t(locale).views.out, filters: { estado: ['retired', 'merged'] } },
  ],
  sort: 'name',
  empty: (locale) => t(locale).empty,
};

function showRegion({ region }: RollRow, locale: Locale): ShownCell {
  return { text: regionByCode(region)?.shortName ?? t(locale).noRegion };
}

function showOwner(row: RollRow, locale: Locale): ShownCell {
  if (row.represented === 'owned') return { text: t(locale).owners(row.owners), standing: 'good' };
  const beside = [...(row.asked > 0 ? [t(locale).asked(row.asked)] : []), ...(row.linked ? [t(locale).linked] : [])];
  if (!row.invited_at)
    return { text: t(locale).alone, standing: row.asked > 0 ? 'waits' : 'none', small: beside.join(' · ') };
  const expired = row.represented === 'expired';
  return {
    text: t(locale).invited(formatDate(row.invited_at, locale)),
    standing: expired ? 'bad' : 'waits',
    small: [...followed(row, expired, locale), ...beside].join(' · '),
  };
}

/** What became of the last invitation. */
function followed({ opened_at, reminded_at, expires_at }: RollRow, expired: boolean, locale: Locale): string[] {
  return [
    opened_at ? t(locale).opened(formatDate(opened_at, locale)) : t(locale).notOpened,
    ...(reminded_at ? [t(locale).reminded(formatDate(reminded_at, locale))] : []),
    ...(expired && expires_at ? [t(locale).expired(formatDate(expires_at, locale))] : []),
  ];
}

function rows(db: Db) {
  const each = db
    .selectFrom('organization as o')
    .select(['o.id', 'o.slug', 'o.name', 'o.rut', 'o.sector', 'o.state', 'o.confirmed_at'])
    .select(teamOf('organization', 'o'))
    .select([
      alphabetical(sql<string>`o.name`).as('name_key'),
      sql<string>`concat_ws(' ', o.name, o.known_as, o.rut)`.as('find'),
    ])
    .select([sql<string>`coalesce(o.region, 'none')`.as('region'), ownersOf('o.id').as('owners')])
    .select([
      lastInvitedOf('o.id').as('invited_at'),
      ofLastInvitation<Temporal.Instant>('opened_at', 'o.id').as('opened_at'),
      ofLastInvitation<Temporal.Instant>('reminded_at', 'o.id').as('reminded_at'),
      ofLastInvitation<Temporal.Instant>('expires_at', 'o.id').as('expires_at'),
      hasOpenLink('o.id').as('linked'),
      requestsWaitingFor('o.id').as('asked'),
    ])
    .select(
      sql<Confirmed>`case when confirmed_at is null then 'never' when confirmed_at > ${aYearAgo()} then 'recent' else 'old' end`.as(
        'confirmed',
      ),
    );
  return db
    .selectFrom(each.as('one'))
    .selectAll()
    .select(
      sql<Represented>`case when owners > 0 then 'owned' when invited_at is null then 'alone'
        when expires_at <= ${now()} then 'expired' when opened_at is not null then 'opened' else 'invited' end`.as(
        'represented',
      ),
    );
}
