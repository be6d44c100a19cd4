/** What a withdrawal changes of the public figures, said before and after. */
import { expect, test } from 'vitest';
import { withdrawDataset } from '#figures/release/for-others.server.ts';
import { versionBefore } from '#figures/release/queries.server.ts';
import { releaseDatasets } from '#figures/release/publish.server.ts';
import { dataset, estimate } from '#figures/test/estimate.stage.ts';
import { cast, story } from '#platform/test/story.ts';
import { withdrawalSaid, withdrawalEffects, withdrawnQuery } from './withdrawal.server.ts';

const { db } = await story();

const publish = (slug: string, values: Readonly<Record<string, number>>) =>
  releaseDatasets(db, null, [
    {
      ...dataset(slug, { official: false, title: { es: `El ${slug}`, en: `The ${slug}` } }),
      estimates: Object.entries(values).map(([territory, value]) =>
        estimate({ territory, value, low: null, high: null, persons: null, population: null }),
      ),
    },
  ]);

test('how many figures, of which places, and from which dataset they come or that none gives them', async () => {
  await publish('otro', { '14': 0.11 });
  await publish('mio', { '14': 0.12, '10': 0.13 });
  expect(await withdrawalEffects(db, 'mio', await versionBefore(db, 'mio'))).toEqual({
    before: null,
    none: [
      { source: null, figures: 1, places: ['10'] },
      { source: { es: 'El otro', en: 'The otro' }, figures: 1, places: ['14'] },
    ],
  });
  await publish('mio', { '14': 0.14, '10': 0.13, '16': 0.15 });
  const { before, none } = await withdrawalEffects(db, 'mio', await versionBefore(db, 'mio'));
  const mine = { es: 'El mio', en: 'The mio' };
  expect(before).toEqual([
    { source: mine, figures: 1, places: ['14'] },
    { source: null, figures: 1, places: ['16'] },
  ]);
  expect(none).toHaveLength(2);

  const { release, restored } = await withdrawDataset(db, cast.ana, 'mio', 'Venía mal', true);
  expect(await withdrawalSaid(db, withdrawnQuery('mio', release, restored))).toEqual({
    what: 'repuesto',
    of: 'mio',
    changed: before,
  });
  expect(await withdrawalSaid(db, new URLSearchParams())).toEqual({ what: null, of: null, changed: null });
});
