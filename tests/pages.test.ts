/** Every public page loads, sends no script, weighs little, and axe finds nothing, in both themes and widths. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { browsing, deskSize, expectAccessible, overflow, overflowAtTwice, phoneSize } from './browser.ts';

const { url, visit } = browsing();
const weightLimit = 150_000;
let addresses: string[] = [];

/** What a visitor can reach: the sitemap, and the states of pages that it cannot list. */
const states = [
  '/articuladores?q=zzzzzz',
  '/articuladores?vista=mapa',
  '/articuladores?region=13&sector=private_nonprofit',
  '/articuladores/perfil?ventana=2021',
  '/brechas/necesidad-y-oferta',
  '/brechas/necesidad-y-oferta?de=housing',
  '/brechas/necesidad-y-oferta/vivienda-1?certeza=none-registered',
  '/brechas/necesidad-y-oferta/pobreza-multidimensional-1/13201',
  '/en/brechas/necesidad-y-oferta',
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
  '/red?vista=telar',
  '/red?vista=regiones',
  '/red/fundacion-telar-ciudadano',
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

test('every public page loads, sends no script, weighs at most 150 kB, and axe finds nothing in either theme', async () => {
  const page = await visit();
  await page.context().addCookies([{ name: 'apariencia', value: 'mesa.normal.normal', url }]);
  const load = await weighing(page);
  for (const address of addresses) {
    const { status, bytes, scripts } = await load(address);
    expect.soft([address, status < 500]).toEqual([address, true]);
    expect.soft(bytes, `${address} weighs ${bytes} bytes`).toBeLessThan(weightLimit);
    expect.soft(scripts, address).toEqual([]);
    await page.setViewportSize(phoneSize);
    await expectAccessible(page);
    expect.soft([address, await overflow(page)]).toEqual([address, 0]);
    await page.setViewportSize(deskSize);
    expect.soft([address, await overflow(page)]).toEqual([address, 0]);
    // in English and with its question as the page in Spanish without it
    if (!/^\/en\b|\?/.test(address)) {
      await page.locator('html').evaluate((html) => (html.dataset['theme'] = 'gob'));
      await expectAccessible(page, ['color-contrast']); // the themes differ in colours alone: see below
      expect.soft([address, await overflow(page)]).toEqual([address, 0]);
    }
    await page.setViewportSize(phoneSize);
    expect.soft([address, await overflowAtTwice(page)], 'with letters of twice the size').toEqual([address, 0]);
  }
});

test('the other theme is the same page with another word at its root', async () => {
  for (const address of addresses.filter((path) => path !== '/apariencia')) {
    const [mesa, gob] = await Promise.all(['mesa', 'gob'].map((theme) => htmlIn(address, theme)));
    expect.soft(gob!.replace('data-theme="gob"', 'data-theme="mesa"'), address).toBe(mesa);
  }
});

test('what is written in Spanish alone says so in English lists, and only there', async () => {
  for (const path of ['/noticias', '/actividades']) {
    const [spanish, english] = await Promise.all([htmlIn(path, 'mesa'), htmlIn(`/en${path}`, 'mesa')]);
    const items = english.split('<div lang="es-CL"').slice(1);
    expect(items.length, path).toBeGreaterThan(0);
    for (const item of items) expect(item, path).toMatch(/lang="en"[^>]*>in Spanish</);
    expect(spanish).not.toContain('>en español<');
  }
});

/** Gives what a page weighs without what was kept of another, and the scripts that it asks for. */
async function weighing(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  let scripts: string[] = [];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  return async (address: string) => {
    [bytes, scripts] = [0, []];
    const response = await page.goto(address);
    return { status: response!.status(), bytes, scripts };
  };
}

async function htmlIn(address: string, theme: string): Promise<string> {
  const headers = { accept: 'text/html', cookie: `apariencia=${theme}.normal.normal` };
  const html = await (await fetch(url + address, { headers })).text();
  return html.replace(/<code>[0-9A-F ]+/, ''); // each answer's own number
}

test('a phone reads the home page in five screens, and what the mesa is at; a bar of the profile leads to as many', async () => {
  const page = await visit({ phone: true, script: false });
  await page.goto('/');
  await page.getByRole('heading', { name: 'Ahora' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(5 * 844);
  const round = page.getByRole('region', { name: 'Cinco preguntas, una vuelta' });
  expect(await round.getByRole('listitem').filter({ hasText: 'Organizaciones' }).last().innerText()).toMatch(/\d+$/);
  await page.goto('/articuladores/perfil');
  const forms = page.getByRole('figure').filter({ has: page.getByRole('heading', { name: 'Forma jurídica' }) });
  const bar = forms.getByRole('listitem').filter({ hasText: 'Fundación' });
  const many = /(\d+) ·/.exec(await bar.innerText())![1];
  await bar.getByRole('link').click();
  await page.getByRole('heading', { name: `${many} organizaciones` }).waitFor();
  await page.getByRole('link', { name: 'Quitar Fundación' }).waitFor();
});
