import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { countAlliances } from './count.server.ts';
import { loadSample } from '../../../sample/load.ts';
import { networkCounts } from '../page/view.ts';
import { allianceNetwork } from './network-queries.server.ts';

const { db } = await story();
await loadSample(db);

const named = async () => {
  const { nodes, network, confirmed, declared } = await allianceNetwork(db);
  expect(await countAlliances(db)).toEqual(networkCounts({ nodes, network, confirmed, declared }));
  return { nodes, counts: [nodes.length, declared.length, network.ties.length, confirmed.length] };
};

test('the sample: 72 organisations, 170 declarations, 135 ties, 35 said by both', async () => {
  expect((await named()).counts).toEqual([72, 170, 135, 35]);
});

test('a name outside the registry is no tie, and whoever leaves takes its ties along', async () => {
  const { nodes } = await named();
  const slug = nodes.find(({ name }) => name === 'Fundación Telar Ciudadano')!.id;
  const { id } = await db.selectFrom('organization').select('id').where('slug', '=', slug).executeTakeFirstOrThrow();
  await db
    .insertInto('organization_ally')
    .values({ id: crypto.randomUUID(), organization_id: id, ally_id: null, ally_name: 'Junta de Vecinos 12' })
    .execute();
  expect((await named()).counts).toEqual([72, 170, 135, 35]);
  await db.updateTable('organization').set({ state: 'retired' }).where('id', '=', id).execute();
  const after = await named();
  expect(after.counts[0]).toBe(71);
  expect(after.counts[2]).toBe(135 - 6);
  expect(after.nodes.some((one) => one.id === slug)).toBe(false);
});
