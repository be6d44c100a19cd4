/** Every public page, as a visitor meets it: it loads, sends no script, weighs little, and axe finds nothing, in both themes and both widths. */
import { beforeAll, expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';

const { url, visit } = browsing();
const weightLimit = 150_000;
let addresses: string[] = [];

/** What a visitor can reach: the sitemap, and the states of pages that it cannot list. */
const states = [
  '/articuladores?q=zzzzzz',
  '/articuladores?vista=mapa',
  '/articuladores?region=13&sector=private_nonprofit',
  '/articuladores/perfil?ventana=2021',
  '/buscar?q=vivienda',
  '/buscar?q=zzzzzz',
  '/apariencia',
  '/entrar',
  '/registro',
  '/no-existe',
  '/en',
  '/en/articuladores',
];

beforeAll(async () => {
  const sitemap = await fetch(`${url}/sitemap.xml`).then((response) => response.text());
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const organizations = listed.filter((path) => path.startsWith('/articuladores/') && path !== '/articuladores/perfil');
  addresses = [...listed.filter((path) => !organizations.includes(path)), ...organizations.slice(0, 2), ...states];
});

test('no public page sends script, and none weighs more than 150 kB', async () => {
  for (const address of addresses) {
    const page = await visit();
    let bytes = 0;
    const scripts: string[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    const response = await page.goto(address);
    await page.waitForLoadState('networkidle');
    expect([address, response!.status() < 500]).toEqual([address, true]);
    expect([address, scripts]).toEqual([address, []]);
    expect(bytes, `${address} weighs ${bytes} bytes`).toBeLessThan(weightLimit);
    await page.context().close();
  }
}, 240_000);

for (const theme of ['mesa', 'gob'] as const)
  test(`axe finds nothing on any public page in the theme ${theme}`, async () => {
    for (const phone of [true, false]) {
      const page = await visit({ phone });
      await page.context().addCookies([{ name: 'apariencia', value: `${theme}.normal.normal`, url }]);
      for (const address of addresses) {
        await page.goto(address);
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, overflow <= 0]).toEqual([address, true]);
      }
      await page.context().close();
    }
  }, 240_000);
