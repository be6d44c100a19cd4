/** Somebody else's page shows a figure and a map of ours: copied from the page that prepares the code, framed from elsewhere; nothing else of ours can be. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browsing } from './browser.ts';

const { url, visit } = browsing();
let html = '';
const elsewhere = createServer((_, response) =>
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    .end(`<!doctype html><title>Otro</title>${html}`),
);
beforeAll(async () => {
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
});
afterAll(() => void elsewhere.close());

test('without script: a figure found by its name is copied, and seen in another site with its interval and source', async () => {
  const page = await visit({ script: false });
  await page.goto('/datos/incrustar');
  await page.getByLabel(/Región o comuna/).fill('puente altto');
  await page.getByLabel('Medida').selectOption('fgt0');
  await page.getByRole('button', { name: 'Preparar el código' }).click();
  html = await page.getByRole('textbox', { name: 'Código para copiar' }).inputValue();
  await page.goto('/datos/incrustar?que=mapa&medida=h&region=13');
  html += await page.getByRole('textbox', { name: 'Código para copiar' }).inputValue();
  html += `<iframe src="${url}/datos/mapa" title="no"></iframe>`;
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const figure = page.frameLocator('iframe').first();
  await figure.getByRole('heading', { name: 'Puente Alto' }).waitFor();
  expect(await figure.locator('body').innerText()).toMatch(/13,8\s%\s+Entre 10,9\s% y 16,8\s%[^]*Fuente: Ministerio/);
  const map = page.frameLocator('iframe').nth(1);
  await map.getByRole('heading', { name: 'Pobreza multidimensional por comuna, 2024: Metropolitana' }).waitFor();
  expect(await map.locator('path').count()).toBeGreaterThan(80);
  expect(await page.frameLocator('iframe').nth(2).getByRole('heading').count()).toBe(0);
});

test('only what is made for it may be framed', async () => {
  const framed = async (path: string) => {
    const { headers } = await fetch(url + path);
    return /frame-ancestors ([^;]+)/.exec(headers.get('content-security-policy') ?? '')?.[1];
  };
  expect(await framed('/datos/incrustar/figura?territorio=13201')).toBe('*');
  expect(await framed('/en/datos/incrustar/mapa')).toBe('*');
  for (const path of ['/', '/datos/mapa', '/datos/incrustar', '/entrar', '/datos/comuna/13201'])
    expect([path, await framed(path)]).toEqual([path, "'none'"]);
});
