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
  '/datos/comuna/13201',
  '/datos/buscar?q=santiago',
  '/datos/buscar?q=zzzzzz',
  '/datos/comparar?t=13201&t=13110&t=13&t=99',
  '/datos/comparar?t=13201&agregar=zzzzzz',
  '/datos/comuna/99999',
  '/datos/conjuntos/casen-2020-regions',
  '/datos/mapa?region=13&medida=h',
  '/datos/mapa?nivel=regiones&vista=tabla',
  '/datos/mapa?medida=zzzzzz',
  '/datos/incrustar?que=mapa',
  '/datos/incrustar/figura?territorio=13201',
  '/datos/incrustar/mapa?nivel=regiones',
  '/apariencia',
  '/entrar',
  '/registro',
  '/no-existe',
  '/en',
  '/en/articuladores',
  '/en/datos/region/13',
  '/en/datos/mapa?region=05',
  '/en/datos/conjuntos',
];

beforeAll(async () => {
  const sitemap = await fetch(`${url}/sitemap.xml`).then((response) => response.text());
  const listed = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  const organizations = listed.filter((path) => path.startsWith('/articuladores/') && path !== '/articuladores/perfil');
  addresses = [
    ...oneOfEach(listed.filter((path) => !organizations.includes(path))),
    ...organizations.slice(0, 1),
    ...states,
  ];
});

/** One page of each kind: news are alike, and so are products, regions and comunas; pages right under /datos are each their own. */
function oneOfEach(paths: readonly string[]): string[] {
  const kind = (path: string) => path.replace(/^(\/datos\/[^/]+|\/(?!datos\/)[^/]+)\/.+$/, '$1/…');
  return [...new Map(paths.map((path) => [kind(path), path])).values()];
}

test('no public page sends script, and none weighs more than 150 kB', async () => {
  const page = await visit();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  const scripts: string[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(page.url());
  });
  for (const address of addresses) {
    bytes = 0;
    const response = await page.goto(address);
    expect.soft([address, response!.status() < 500]).toEqual([address, true]);
    expect.soft(bytes, `${address} weighs ${bytes} bytes`).toBeLessThan(weightLimit);
  }
  expect(scripts).toEqual([]);
}, 120_000);

for (const theme of ['mesa', 'gob'] as const)
  test(`axe finds nothing on any public page in the theme ${theme}, and nothing spills over a phone`, async () => {
    const page = await visit({ phone: theme === 'mesa' });
    await page.context().addCookies([{ name: 'apariencia', value: `${theme}.normal.normal`, url }]);
    for (const address of addresses) {
      await page.goto(address);
      await expectAccessible(page, theme === 'gob' ? ['color-contrast'] : undefined); // the themes differ in colours alone
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft([address, overflow <= 0]).toEqual([address, true]);
    }
  }, 180_000);
