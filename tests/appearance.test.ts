/** However large a reader has the text, and with whichever contrast, no page is wider than its screen. */
import { expect, test } from 'vitest';
import { contrasts, textSizes } from '#platform/appearance.ts';
import { browsing } from './browser.ts';
import { behindTheSite } from './inside.ts';

const { visit } = browsing();
const inside = behindTheSite();
/** The narrowest, the widest, and where there is least room: right above each width at which a page is laid out anew. */
const widths = [320, 385, 481, 641, 721, 769, 833, 961, 1025, 1201, 1920];
const organization = '/articuladores/fundacion-telar-ciudadano';
const open = ['/', '/articuladores', organization, '/datos/comuna/08102', '/la-mesa', '/apariencia'];
const sizes = textSizes.flatMap((text) => contrasts.map((contrast) => [text, contrast] as const));

/** In which of the sizes the page spills over, as the cookie would set them. */
const spilling = (all: typeof sizes) =>
  all.flatMap(([text, contrast]) => {
    Object.assign(document.documentElement.dataset, { text, contrast });
    return document.documentElement.scrollWidth > innerWidth ? [`${text} ${contrast}`] : [];
  });

test('nothing scrolls sideways from 320 to 1920, in any size of text and contrast, for a visitor and for staff', async () => {
  const page = await visit({ script: false });
  const tooWide: string[] = [];
  const look = async (path: string) => {
    expect((await page.goto(path))!.status(), path).toBe(200);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 800 });
      tooWide.push(...(await page.evaluate(spilling, sizes)).map((size) => `${path} in ${size} at ${width}`));
    }
  };
  for (const path of open) await look(path);
  await inside.enterAs(page, 'amanda@mesa.example');
  const registration = await inside.one(async (db) => {
    const row = await db.selectFrom('registration').select('folio').where('folio', 'is not', null).executeTakeFirst();
    return row && `/gestion/registro/${row.folio}`;
  });
  for (const path of ['/', '/gestion', '/gestion/organizaciones', registration]) await look(path);
  expect(tooWide).toEqual([]);
});
