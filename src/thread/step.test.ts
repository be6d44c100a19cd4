/** One step back and forth from a thing, through what the modules declare. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import { newId } from '#platform/id.ts';
import { now } from '#platform/clock.ts';
import type { Db } from '#platform/server/db.ts';
import { cast, story } from '#platform/test/story.ts';
import { stepFrom, type Step } from './step.server.ts';

const { db } = await story();

const from = (kind: string, id: string, tx: Db = db): Promise<Step> =>
  stepFrom(tx, null, house, { kind, id, locale: 'es' });

/** A window of 2021, an organisation of each state, and what registered it. */
async function registered(state: 'active' | 'retired', verdict: 'accepted' | 'rejected') {
  const [organization, window] = [newId(), newId()];
  await db
    .insertInto('organization')
    .values({ id: organization, slug: organization, name: `La ${state}`, sector: 'academia', state })
    .execute();
  await db
    .insertInto('registration_window')
    .values({
      id: window,
      slug: window,
      name: 'Registro 2021',
      opens_at: now().subtract({ hours: 48 }),
      closes_at: now().subtract({ hours: 24 }),
    })
    .execute();
  for (let times = 0; times < 2; times++)
    await db
      .insertInto('registration')
      .values({ id: newId(), window_id: window, state: verdict, organization_id: organization })
      .execute();
  return { organization, window };
}

test('an organisation comes from the opening in which it was accepted, once, and the opening led to it', async () => {
  const { organization, window } = await registered('active', 'accepted');
  const step = await from('organization', organization);
  expect(step.here).toEqual({ job: 'who', sort: 'organización' });
  expect(step.came).toEqual([]);
  expect(step.why).toMatchObject([
    {
      title: 'Registro 2021',
      job: 'mesa',
      sentence: 'se inscribió en',
      path: `/articuladores/perfil?ventana=${window}`,
    },
  ]);
  const back = await from('registration-window', window);
  expect(back.came).toMatchObject([{ id: organization, title: 'La active', sentence: 'inscribió a la organización' }]);
});

test('what was not accepted, and who left the registry, is not there', async () => {
  const { organization } = await registered('active', 'rejected');
  expect((await from('organization', organization)).why).toEqual([]);
  const { window } = await registered('retired', 'accepted');
  expect((await from('registration-window', window)).came).toEqual([]);
});

test('a thing of which nothing is known has no thread; one of a kind without edges neither', async () => {
  expect(await from('organization', newId())).toMatchObject({ why: [], came: [] });
  expect(await from('learning', newId())).toMatchObject({ here: { job: 'got' }, why: [], came: [] });
});

test('the sentences are in the reader’s language', async () => {
  const { organization } = await registered('active', 'accepted');
  const { why, here } = await stepFrom(db, cast.sofia, house, { kind: 'organization', id: organization, locale: 'en' });
  expect([here.sort, why[0]?.sentence]).toEqual(['organisation', 'registered in']);
});
