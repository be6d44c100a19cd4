/** What waits in the staff area: each module's, for whom it waits. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import type { Actor } from '#platform/actor.ts';
import { module } from '#platform/module.ts';
import { cast, story } from '#platform/test/story.ts';
import { waitingFor, whatWaits } from './waiting.ts';

const { db } = await story();
const { raul, ana, nadie } = cast;
const paths = async (who: Actor | null) => (await whatWaits(db, house, who, 'es')).map(({ path }) => path);

test('registrations and changes wait for reviewers, and nothing for others', async () => {
  expect(await paths(raul)).toEqual([
    '/gestion/registro',
    '/gestion/registro#cambios',
    '/gestion/representacion',
    '/gestion/duplicados',
  ]);
  for (const other of [ana, nadie, null]) expect(await paths(other)).toEqual([]);
});

test('what a module added to the house has waiting is shown, in the reader’s language', async () => {
  const path = '/gestion/encuentros';
  const about = { section: 'do', count: 2, path, act: { verb: 'Ver', path } } as const;
  const meetings = module({
    name: 'meetings',
    waiting: async (_, { name }, locale) => [{ ...about, label: `${name} ${locale}` }],
  });
  expect(await whatWaits(db, [...house, meetings], ana, 'en')).toEqual([{ ...about, label: `${ana.name} en` }]);
});

test('is asked once for a visit, by its menu and by its page; anew for the next', async () => {
  let asked = 0;
  const counting = [module({ name: 'meetings', waiting: async () => (asked++, []) })];
  const visit = { actor: ana, locale: 'es' as const };
  expect(await waitingFor(db, counting, visit)).toBe(await waitingFor(db, counting, visit));
  await waitingFor(db, counting, { ...visit });
  expect(asked).toBe(2);
});
