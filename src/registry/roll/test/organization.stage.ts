/** For stories about the lists: an organisation of the registry that nobody represents. For tests only. */
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';

/** Answers its id. `address`: its public one; `contact`: that of its person in charge. */
export async function plantOrganization(
  db: Db,
  name: string,
  address: string | null = null,
  contact = '',
): Promise<string> {
  const id = newId();
  await db.insertInto('organization').values({ id, slug: id, name, sector: 'public', public_email: address }).execute();
  await db
    .insertInto('organization_contact')
    .values({ organization_id: id, name: '', position: '', email: contact, phone: '' })
    .execute();
  return id;
}
