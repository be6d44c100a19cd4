/** Two who edit the same page at once, saved and published: each keeps what they changed in another field. */
import { expect, test } from 'vitest';
import { houseFigures } from '#house.ts';
import { cast, story } from '#platform/test/story.ts';
import { publishPage } from './publish.server.ts';
import { livePage } from './queries.server.ts';
import { createPage, saveVersion } from './write.server.ts';

const { db } = await story();
const { sofia } = cast;
const seen = { title: 'De dos', summary: 'Breve.', body: 'Hola.', source: '', startsOn: null, endsOn: null, note: '' };

test('what each of two changed is kept, and only what both changed is refused; what was not seen is never published', async () => {
  const id = await createPage(db, sofia, { ...seen, kind: 'news', slug: '', underId: null, axisId: null }, []);
  const lead = { ...seen, summary: 'Otra bajada.' };
  await saveVersion(db, sofia, id, { ...lead, base: 1 });
  for (const typed of [
    { ...seen, summary: 'La mía.', base: 1 },
    { ...lead, base: 9 },
  ])
    await expect(saveVersion(db, sofia, id, typed)).rejects.toThrow('page-changed-meanwhile');
  expect(await saveVersion(db, sofia, id, { ...seen, body: 'Otro texto.', base: 1 })).toBe(3);
  const mine = { ...lead, source: 'INE.', at: null };
  await expect(publishPage(db, sofia, id, { ...mine, base: 2 }, houseFigures)).rejects.toThrow(
    'page-changed-meanwhile',
  );
  await publishPage(db, sofia, id, { ...mine, body: 'Otro texto.', base: 3 }, houseFigures);
  expect(await livePage(db, 'news', 'de-dos')).toMatchObject({
    summary: 'Otra bajada.',
    body: 'Otro texto.',
    source: 'INE.',
  });
});
