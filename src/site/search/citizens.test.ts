/** Sixty searches of citizens: the right thing first, and no word taken for another without being sure. */
import { expect, test } from 'vitest';
import { house } from '#house.ts';
import { story } from '#platform/test/story.ts';
import { plain } from '#territory/find.ts';
import { loadSample } from '../../../sample/load.ts';
import { findAll } from './findings.server.ts';
import { asked, type Asked } from './test/citizens.stage.ts';

const { db } = await story();
await loadSample(db);

async function answered({ question, first, serves, meant }: Asked) {
  const { groups, corrections } = await findAll(db, house, question, 'es');
  const hit = groups[0]?.hits[0];
  const right = serves ? await isServedBy(serves, hit?.path) : plain(hit?.title ?? '').includes(plain(first!));
  const absurd = corrections.filter(
    (one) => plain(one.typed) !== plain(one.meant) && !one.meant.startsWith(meant ?? first ?? '—'),
  );
  return { question, right, shown: hit?.title, absurd };
}

async function isServedBy(code: string, path = ''): Promise<boolean> {
  const slug = path.replace('/articuladores/', '');
  const found = await db.selectFrom('organization').select('populations').where('slug', '=', slug).executeTakeFirst();
  return found?.populations.some((one) => one === code) ?? false;
}

test('at least 95 % of sixty have the right thing first, and none is corrected into nonsense', async () => {
  expect(new Set(asked.map(({ question }) => question)).size).toBe(60);
  const answers = await Promise.all(asked.map(answered));
  expect(answers.filter(({ absurd }) => absurd.length > 0)).toEqual([]);
  const wrong = answers.filter(({ right }) => !right);
  expect(wrong.length, JSON.stringify(wrong)).toBeLessThanOrEqual(3);
});
