/** Whether somebody has worked with an organisation since it was made, so that taking it out would lose what they did. */
import { sql, type RawBuilder } from 'kysely';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';

/** Whether a row of any tie that means work points at `o`. */
export function workedWith(ties: readonly OrganizationTie[]): RawBuilder<boolean> {
  const leaning = ties
    .filter(({ worked }) => worked)
    .map(({ table, column }) => sql`exists (select from ${sql.table(table)} t where t.${sql.ref(column)} = o.id)`);
  return sql`(${sql.join(leaning, sql` or `)})`;
}
