/** What both lists show of the team's own work: who takes care of one, and its tags. */
import { sql } from 'kysely';
import { nameOfPerson } from '#people/queries.server.ts';
import type { Actor } from '#platform/actor.ts';
import type { ListColumn, ListFacet, StaffList } from '#platform/list/list.ts';
import type { Locale } from '#platform/words.ts';
import { columnOf, nobody, type About } from './team.ts';
import { words } from './words.ts';

export interface TeamRow {
  readonly id: string;
  readonly assignee: string | null;
  /** An id, or that nobody does. */
  readonly inCharge: string;
  readonly tags: readonly string[];
}

const t = (locale: Locale) => words.in(locale).team;

export const teamColumns: readonly ListColumn<TeamRow>[] = [
  { key: 'tags', label: (locale) => t(locale).tags, show: ({ tags }) => ({ text: tags.join(', ') }), aside: true },
  {
    key: 'assignee',
    label: (locale) => t(locale).assignee,
    sort: 'assignee',
    show: ({ assignee, tags }, locale) => ({ text: assignee ?? t(locale).nobody, small: tags.join(' · ') }),
  },
];

const byTag: ListFacet<TeamRow> = {
  name: 'etiqueta',
  column: 'tags',
  several: true,
  label: (locale) => t(locale).tags,
  say: (tag) => tag,
};

const byPerson = (names: ReadonlyMap<string, string>): ListFacet<TeamRow> => ({
  name: 'acargo',
  column: 'inCharge',
  label: (locale) => t(locale).assignee,
  say: (id, locale) => (id === nobody ? t(locale).nobody : (names.get(id) ?? id)),
  order: [nobody],
});

/** A list with what the team says of its rows, and what of it is whoever asks' own. */
export const withTeam = <Row extends TeamRow>(
  list: StaffList<Row>,
  actor: Actor | null,
  names: ReadonlyMap<string, string>,
): StaffList<Row> => ({
  ...list,
  columns: [...list.columns, ...teamColumns],
  facets: [...list.facets, byPerson(names), byTag],
  ...(actor && { mine: { facet: 'acargo', value: actor.id } }),
});

/** In the query of a list: the columns that it needs, for rows called `alias`. */
export function teamOf(about: About, alias: string) {
  const own = sql`${sql.ref(columnOf(about))} = ${sql.ref(`${alias}.id`)}`;
  const person = sql`(select person_id from team_assignment where ${own})`;
  return [
    sql<string | null>`(select ${nameOfPerson('team_assignment.person_id')} from team_assignment where ${own})`.as(
      'assignee',
    ),
    sql<string>`coalesce(${person}::text, ${sql.lit(nobody)})`.as('inCharge'),
    sql<string[]>`array(select tag from team_tag where ${own} order by tag)`.as('tags'),
  ] as const;
}
