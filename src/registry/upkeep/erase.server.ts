/** Forgetting the contact of an organisation, whose people are told what lacks from then on. */
import { sql } from 'kysely';
import { addressesOf } from '#people/membership/queries.server.ts';
import { now } from '#platform/clock.ts';
import type { Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { mailTo } from '../letters/queue.server.ts';

/** Empties the private contact and the published address where they are this person's. */
export async function eraseContacts(tx: Db, { email }: Whom): Promise<void> {
  const address = email.toLowerCase();
  const inCharge = await tx
    .updateTable('organization_contact')
    .set({ name: '', position: '', email: '', phone: '' })
    .where(sql<string>`lower(email)`, '=', address)
    .returning('organization_id as id')
    .execute();
  const published = await tx
    .updateTable('organization')
    .set({ public_email: null, updated_at: now() })
    .where(sql<string>`lower(public_email)`, '=', address)
    .returning('id')
    .execute();
  for (const id of new Set([...inCharge, ...published].map((one) => one.id))) await tell(tx, id, address);
}

async function tell(tx: Db, id: string, erased: string): Promise<void> {
  const { name, slug } = await tx
    .selectFrom('organization')
    .select(['name', 'slug'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const link = mailedAddress(`/mi-organizacion/${slug}`, 'es');
  for (const to of await addressesOf(tx, id, ['owner', 'editor']))
    if (to !== erased) await mailTo(tx, to, 'es', 'contactErased', name, link);
}
