/** Puts the sample mesa into a database: one transaction, and doing it again changes nothing. */
import { giveConsent, privacyText } from '#people/consent/commands.server.ts';
import { giveMembership } from '#people/membership/commands.server.ts';
import { addUser } from '#people/roles/commands.server.ts';
import { asActor, personByEmail } from '#people/queries.server.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { journal } from '#platform/server/journal.ts';
import { mesaOf, setMesa } from '#platform/server/mesa.ts';
import { loadRegistry } from './load-registry.ts';
import { loadSite } from './load-site.ts';
import { samplePeople } from './sample.ts';

/** Loads the sample; answers false when it was there already. Marks the mesa as a sample one, which every page then says. */
export async function loadSample(db: Db): Promise<boolean> {
  return transact(db, async (tx) => {
    const there = await tx.selectFrom('organization').select('id').where('sample', '=', true).limit(1).executeTakeFirst();
    if (there) return false;
    await setMesa(tx, { ...(await mesaOf(tx)), sample: true });
    const cycleId = newId();
    const cycle = { id: cycleId, slug: '2020-2021', name: 'Ciclo 2020–2021' };
    const days = { starts_on: Temporal.PlainDate.from('2020-11-01'), ends_on: Temporal.PlainDate.from('2021-12-31') };
    await tx
      .insertInto('cycle')
      .values({ ...cycle, ...days })
      .execute();
    const organizations = await loadRegistry(tx, cycleId);
    await loadPeople(tx, organizations);
    await loadSite(tx, cycleId);
    await journal(tx, null, { what: 'sample.loaded', on: ['cycle', cycleId] });
    return true;
  });
}

/** Opens the cast's accounts with their roles. They need no second factor while the mesa is a sample. */
async function loadPeople(tx: Db, organizations: ReadonlyMap<string, string>): Promise<void> {
  const { version } = await privacyText(tx);
  for (const { name, email, mesaRoles, memberships } of await samplePeople()) {
    await addUser(tx, { name, email });
    for (const role of mesaRoles) await addUser(tx, { email, role });
    const person = (await personByEmail(tx, email))!;
    await tx.insertInto('sample_person').values({ person_id: person.id }).execute();
    await giveConsent(tx, asActor(person), version);
    for (const { organization, role } of memberships) {
      await giveMembership(tx, null, { organizationId: organizations.get(organization)!, personId: person.id, role });
    }
  }
}
