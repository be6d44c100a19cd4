/** The story of a confirmation that does not outlive what it confirmed. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { enroll } from '#people/entering/test/browser.stage.ts';
import { cast, person, story } from '#platform/test/story.ts';
import { organizationAnswers } from '../organization/schema.ts';
import { theRegistrant } from '../provenance/test/writers.stage.ts';
import { insertOrganization } from '../provenance/write.server.ts';
import { askForConfirmations, confirmOrganization } from '../upkeep/confirm.server.ts';
import { editOrganization } from '../upkeep/edit.server.ts';
import { publicOrganization } from './public-queries.server.ts';

const { db, at } = await story();
const { sofia } = cast;
const { id, slug } = await insertOrganization(
  db,
  v.parse(organizationAnswers, { name: 'Fundación Telar', publicEmail: 'suya@suya.cl' }),
  theRegistrant,
);
const diego = person('Diego Dueño', { in: id, as: 'owner' });

const found = async () => (await publicOrganization(db, slug))!;
const asked = async () => {
  await askForConfirmations(db);
  return (await db.selectFrom('outbox').select('id').where('kind', '=', 'registry.confirmationAsked').execute()).length;
};
async function edit(actor: typeof diego, typed: Record<string, string>): Promise<void> {
  await editOrganization(db, actor, { organizationId: id, typed });
}

test('an organisation without a team was confirmed by whoever registered it, and so it stays when a team comes', async () => {
  expect(await found()).toMatchObject({ represented: 'alone', confirmedByTeam: false, changedSince: [] });
  await enroll(db, sofia, diego);
  expect(await found()).toMatchObject({ represented: 'represented', confirmedByTeam: false });
});

test('what its own people change is confirmed with it; what the mesa changes is named, and asked about again', async () => {
  at('2026-11-23T12:00:00Z');
  await confirmOrganization(db, diego, id);
  expect((await found()).confirmedByTeam).toBe(true);
  at('2026-11-24T12:00:00Z');
  await edit(diego, { website: 'https://suya.cl' });
  expect([(await found()).changedSince, await asked()]).toEqual([[], 0]);
  at('2026-11-25T12:00:00Z');
  await edit(sofia, { publicEmail: 'mesa@mesa.cl', contactName: 'Una Persona' });
  expect([(await found()).changedSince, await asked()]).toEqual([['publicEmail'], 1]);
});

test('written again by its people, or confirmed, it is theirs', async () => {
  at('2026-11-26T12:00:00Z');
  await edit(diego, { publicEmail: 'suya@suya.cl', contactName: 'Otra Persona' });
  expect((await found()).changedSince).toEqual([]);
  at('2027-01-10T12:00:00Z');
  expect(await asked()).toBe(1);
  await edit(sofia, { publicEmail: 'mesa@mesa.cl' });
  expect([(await found()).changedSince, await asked()]).toEqual([['publicEmail'], 2]);
  at('2027-01-11T12:00:00Z');
  await confirmOrganization(db, diego, id);
  expect((await found()).changedSince).toEqual([]);
});
