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

test('what each of two changed is kept, and only what both changed is refused', async () => {
  const id = await createPage(db, sofia, { ...seen, kind: 'news', slug: '', underId: null, axisId: null }, []);
  const lead = { ...seen, summary: 'Otra bajada.' };
  await saveVersion(db, sofia, id, { ...lead, base: 1 });
  for (const typed of [
    { ...seen, summary: 'La mía.', base: 1 },
    { ...lead, base: 9 },
  ])
    await expect(saveVersion(db, sofia, id, typed)).rejects.toThrow('page-changed-meanwhile');
  expect(await saveVersion(db, sofia, id, { ...seen, body: 'Otro texto.', base: 1 })).toBe(3);
  await publishPage(db, sofia, id, { ...lead, source: 'INE.', base: 2, at: null }, houseFigures);
  expect(await livePage(db, 'news', 'de-dos')).toMatchObject({
    summary: 'Otra bajada.',
    body: 'Otro texto.',
    source: 'INE.',
  });
});
