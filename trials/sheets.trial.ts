/** Every comuna, every region and the country fit on two sides of one sheet, in both languages. */
import { afterAll, expect, test } from 'vitest';
import { closePdf } from '#platform/server/paper/pdf.server.ts';
import { pagesOf } from '#diagnosis/sheet/test/fits.stage.ts';
import { loadShipped } from '#figures/release/load/commands.server.ts';
import { story } from '#platform/test/story.ts';
import { comunas, regions } from '#territory/territory.ts';

const { db } = await story();
afterAll(closePdf);

test('two pages at most', async () => {
  await loadShipped(db);
  const pages = await pagesOf(db, ['CL', ...[...regions, ...comunas].map(({ code }) => code)]);
  console.log(
    Object.entries(pages)
      .map(([n, sheets]) => `${n}: ${sheets.length} sheets`)
      .join(', '),
  );
  expect(Object.keys(pages).filter((n) => Number(n) > 2)).toEqual([]);
  expect(Object.values(pages).flat()).toHaveLength(2 * (1 + regions.length + comunas.length));
}, 1_200_000);
