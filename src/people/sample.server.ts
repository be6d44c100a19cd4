/** The sample's people: the cast, with their roles in the mesa. */
import type { MesaRole, OrganizationRole } from '#platform/actor.ts';
import type { SampleSoFar } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { readSample } from '#platform/server/sample.ts';
import { giveConsent } from './consent/commands.server.ts';
import { privacyText } from './consent/queries.server.ts';
import { asActor, personByEmail } from './queries.server.ts';
import { addUser } from './roles/commands.server.ts';

export interface SamplePerson {
  readonly name: string;
  readonly email: string;
  /** What this person is in the sample for, in words. */
  readonly who: string;
  readonly mesaRoles: readonly MesaRole[];
  readonly memberships: readonly { readonly organization: string; readonly role: OrganizationRole }[];
}

export const samplePeople = async (): Promise<SamplePerson[]> =>
  (await readSample<{ people: SamplePerson[] }>('cast.json')).people;

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
