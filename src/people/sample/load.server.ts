/** The sample's people: the cast, with their roles in the mesa. */
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { giveConsent } from '../consent/commands.server.ts';
import { privacyText } from '../consent/queries.server.ts';
import { samplePeople } from './queries.server.ts';
import { asActor, personByEmail } from '../queries.server.ts';
import { addUser } from '../roles/commands.server.ts';

/** Opens the cast's accounts with their roles in the mesa. They need no second factor while the mesa is a sample. */
export async function loadPeople(tx: Db): Promise<Partial<SampleSoFar>> {
  const { version } = await privacyText(tx);
  const people = new Map<string, string>();
  for (const { name, email, mesaRoles } of await samplePeople()) {
    await addUser(tx, { name, email });
    for (const role of mesaRoles) await addUser(tx, { email, role });
    const person = (await personByEmail(tx, email))!;
    await tx.insertInto('sample_person').values({ person_id: person.id }).execute();
    await giveConsent(tx, asActor(person), version);
    people.set(email, person.id);
  }
  return { people };
}
