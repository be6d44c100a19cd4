/** The errand of whoever prepares a project: from Puente Alto's page to a PDF with its figures, without script. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';

const { visit, url } = browsing();
const everything =
  'temas=ingresos,extrema,multidimensional,severa,carencias,edad,comparacion,vecinas,lineas,organizaciones';

async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Descargar el PDF' }).click(),
  ]);
  return readFile(await file.path());
}

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return inOneLine(text);
}

test('from the page of a comuna to its diagnosis as an accessible PDF, on a phone without script', async () => {
  const page = await visit({ script: false, phone: true });
  await page.goto('/datos/comuna/13201');
  const profile = inOneLine(await page.getByRole('main').innerText());
  await page.getByRole('heading', { name: 'Llévate los datos' }).click();
  await page.locator('a[href="/datos/diagnostico?territorio=13201"]').click();
  expect(await page.getByLabel('Territorio').inputValue()).toBe('Puente Alto');
  await page.getByLabel('Comunas vecinas').check();
  await page.getByRole('button', { name: 'Hacer el diagnóstico' }).click();
  await page.waitForURL(/\/datos\/diagnostico\/13201\/v\d+\?temas=ingresos,multidimensional,edad,comparacion,vecinas$/);

  const ready = await page.locator('blockquote > p').allInnerTexts();
  const [, share] = /el (\d+,\d\s%) de las personas de Puente Alto vivía en pobreza por ingresos/.exec(ready[0]!)!;
  expect(profile).toContain(inOneLine(share!));

  const pdf = await download(page);
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(pdf)));
  expect(info).toMatchObject({ Title: 'Diagnóstico de pobreza: Puente Alto', Language: 'es-CL' });
  expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  const text = await textOf(pdf);
  for (const paragraph of ready)
    for (const sentence of inOneLine(paragraph.replace(/\s\[\d+\]/g, '')).split(/(?<=\.) /))
      expect(text).toContain(sentence);
  expect((await download(page)).equals(pdf)).toBe(true);
});

test('a name misspelt is asked about, and a form left empty says what is missing at each field', async () => {
  const page = await visit({ script: false });
  await page.goto('/datos/diagnostico');
  await page.getByLabel('Territorio').fill('Puente Altto');
  await page.getByRole('button', { name: 'Hacer el diagnóstico' }).click();
  await page.getByRole('radio', { name: /Puente Alto/ }).check();
  await page.getByRole('button', { name: 'Hacer el diagnóstico' }).click();
  await page.waitForURL(/\/13201\/v\d+/);

  await page.goto('/datos/diagnostico?ver=1&territorio=');
  await expect(page.getByRole('alert').innerText()).resolves.toMatch(/Escribe el territorio[\s\S]+al menos un tema/);
});

describe('an address that is wrong says what is wrong, in words', () => {
  const cases = [
    [`/datos/diagnostico/99999/v1?${everything}`, 404, 'No hay ningún territorio con el código «99999»'],
    [`/datos/diagnostico/13110/v9999?${everything}`, 404, 'La versión «9999» de los datos no existe'],
    [`/datos/diagnostico/13110/vuno?${everything}`, 404, 'La versión «uno» de los datos no existe'],
    ['/datos/diagnostico/13110/v1?temas=riqueza', 400, 'nombra temas que no existen'],
    ['/datos/diagnostico/13110/v1/diagnostico.pdf?temas=riqueza', 400, 'nombra temas que no existen'],
    ['/en/datos/diagnostico/13110/v9999?temas=edad', 404, 'There is no version “9999” of the data'],
  ] as const;
  test.each(cases)('%s', async (address, status, words) => {
    const response = await fetch(url + address, { headers: { accept: 'text/html' } });
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(words);
  });
});

test('a file with a wrong address leads who reads to the page that says so, and tells a program where it asked', async () => {
  for (const file of ['diagnostico.pdf', 'parrafos.txt']) {
    const ask = (accept: string, prefix = '') =>
      fetch(`${url}${prefix}/datos/diagnostico/13110/v1/${file}?temas=riqueza`, { headers: { accept } });
    const page = await ask('text/html,application/xhtml+xml,*/*;q=0.8', '/en');
    expect([page.status, page.url]).toEqual([400, `${url}/en/datos/diagnostico/13110/v1?temas=riqueza`]);
    expect(await page.text()).toContain('Make another diagnosis');
    const told = await ask('application/json');
    expect([told.status, told.redirected]).toEqual([400, false]);
    expect(told.headers.get('content-type')).toContain('json');
  }
});

test('an address without version leads to the newest one, and keeps its themes and language', async () => {
  const to = async (path: string) => (await fetch(url + path, { redirect: 'manual' })).headers.get('location');
  expect(await to('/datos/diagnostico/13110?temas=edad')).toMatch(/^\/datos\/diagnostico\/13110\/v\d+\?temas=edad$/);
  expect(await to('/en/datos/diagnostico/CL')).toMatch(/^\/en\/datos\/diagnostico\/CL\/v\d+\?temas=ingresos,/);
});

test('the form and a diagnosis of everything are accessible and fit a phone, in both languages', async () => {
  const page = await visit({ phone: true });
  const heard = ['/datos/diagnostico?ver=1', `/datos/diagnostico/13201?${everything}`];
  for (const path of [...heard, `/en/datos/diagnostico/09?${everything}`, `/datos/diagnostico/12202?${everything}`]) {
    const response = await page.goto(path);
    expect.soft([path, response!.status()]).toEqual([path, 200]);
    const spill = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect.soft([path, spill]).toEqual([path, 0]);
    if (heard.includes(path)) await expectAccessible(page);
  }
});
