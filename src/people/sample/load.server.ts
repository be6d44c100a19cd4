/** The sample's people: the cast, with their roles in the mesa. */
import type { SampleSoFar } from '#platform/module.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { giveConsent } from '../consent/commands.server.ts';
import { privacyText } from '../consent/queries.server.ts';
import { dueAfter } from '../request/request.ts';
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
  await tx.insertInto('data_request').values(sampleRequest()).execute();
  return { people };
}

/** Somebody without an account, who asked a week ago to have their telephone corrected. */
function sampleRequest() {
  const asked_at = now().subtract({ hours: 24 * 7 });
  return {
    id: newId(),
    address: 'rosa.quilodran@correo.example',
    kind: 'rectification',
    said: 'Cambié de teléfono: el que figura ya no es mío. El nuevo es +56 9 5555 0101.',
    asked_at,
    proved_at: asked_at,
    due_at: dueAfter(asked_at),
    sample: true,
  } as const;
}
