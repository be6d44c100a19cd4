/** On a phone somebody finds how poor Puente Alto is and how sure that is: by the menu and the search, also misspelt and without script. */
import { expect, test } from 'vitest';
import { browsing, expectAccessible } from './browser.ts';

const { visit, url } = browsing();

for (const script of [true, false])
  test(`from the home to a comuna’s figure with its uncertainty, ${script ? 'with' : 'without'} script`, async () => {
    const page = await visit({ phone: true, script });
    await page.goto('/');
    await page.getByText('Menú', { exact: true }).click();
    await page
      .getByRole('navigation', { name: 'Menú' })
      .getByRole('link', { name: 'Pobreza por comuna', exact: true })
      .click();
    await page.getByRole('searchbox', { name: 'Busca una comuna o región' }).fill('puente altto');
    await page.getByRole('main').getByRole('button', { name: 'Buscar' }).click();
    await page.getByRole('link', { name: 'Puente Alto' }).click();
    expect(new URL(page.url()).pathname).toBe('/datos/comuna/13201');

    const rate = page.getByText(
      'En 2024, 14 de cada 100 personas de Puente Alto vivían en un hogar pobre por ingresos (13,8 %).',
    );
    const sure = page.getByText('El valor verdadero está, con 95 % de confianza, entre 10,9 % y 16,8 %.');
    for (const sentence of [rate, sure]) {
      const box = await sentence.boundingBox();
      expect(box!.y + box!.height, 'on the first screen').toBeLessThan(844);
    }
    if (script) await expectAccessible(page);

    await page.getByRole('heading', { name: 'Cómo ha cambiado' }).click();
    await page.getByText('Ver los datos en una tabla: Pobreza por ingresos en el tiempo').click();
    const years = page.getByRole('table', { name: 'Pobreza por ingresos en el tiempo' }).getByRole('rowheader');
    expect(await years.allTextContents()).toEqual(['2011', '2013', '2015', '2017', '2020', '2022', '2024']);
    if (script) await expectAccessible(page);
  });

test('a place says the essential on two screens of a phone, with its sheet to take away, and folds the rest', async () => {
  const page = await visit({ phone: true, script: false });
  const sheet = page.getByRole('link', { name: 'Llévatelo en una hoja' });
  for (const path of ['/datos/region/08', '/datos/comuna/13201']) {
    await page.goto(path);
    expect((await sheet.boundingBox())!.y, 'on the first screen').toBeLessThan(844);
    const last = await page.getByRole('heading', { name: 'De dónde vienen las cifras' }).boundingBox();
    expect(last!.y, 'within two screens').toBeLessThan(2 * 844);
  }
  await page.getByText('dicen que trabajan en toda la Región').first().waitFor();
  await page.goto('/datos/comuna/13201#sources');
  expect(await page.getByRole('heading', { name: 'De dónde vienen las cifras' }).isVisible()).toBe(true);
  const [file] = await Promise.all([page.waitForEvent('download'), sheet.click()]);
  expect(file.suggestedFilename()).toBe('hoja-13201.pdf');
  await page.getByRole('link', { name: 'Diagnóstico completo' }).click();
  await page.getByRole('link', { name: 'Descargar el PDF' }).waitFor();
});

test('a sheet is a PDF that may be kept for an hour, of a comuna, a region and the country, in both languages', async () => {
  const ask = (path: string) => fetch(url + path, { redirect: 'manual' });
  for (const path of ['/datos/comuna/13201', '/en/datos/region/13', '/datos']) {
    const { status, headers } = await ask(`${path}/hoja.pdf`);
    const said = ['content-type', 'cache-control'].map((name) => headers.get(name));
    expect([path, status, ...said]).toEqual([path, 200, 'application/pdf', 'public, max-age=3600']);
  }
  const moved = await ask('/en/datos/comuna/1101/hoja.pdf');
  expect([moved.status, moved.headers.get('location')]).toEqual([308, '/en/datos/comuna/01101/hoja.pdf']);
  expect((await ask('/datos/comuna/99999/hoja.pdf')).status).toBe(404);
});

test('two comunas are compared and nothing is claimed beyond their intervals; a seventh is turned away in words', async () => {
  const page = await visit({ phone: true, script: false });
  await page.goto('/datos/comuna/13201');
  await page.getByRole('heading', { name: 'Llévate los datos' }).click();
  await page.getByRole('link', { name: 'Comparar con otros territorios' }).click();
  await page.getByLabel('Agrega una comuna o región').fill('la florida');
  await page.getByRole('button', { name: 'Agregar' }).click();
  expect(new URL(page.url()).search).toBe('?t=13201&t=13110');
  await page.getByText('Puente Alto no se distingue de La Florida').waitFor();
  await page.getByText('Puente Alto tiene más pobreza que La Florida').waitFor();

  await page.getByLabel('Agrega una comuna o región').fill('gotham');
  await page.getByRole('button', { name: 'Agregar' }).click();
  await page.getByText('No encontramos ninguna comuna o región parecida a «gotham».').waitFor();
  expect(await page.getByLabel('Agrega una comuna o región').inputValue()).toBe('gotham');

  await page.goto('/datos/comparar?t=13201&t=13110&t=1&t=2&t=3&t=4');
  await page.getByLabel('Agrega una comuna o región').fill('Ñuble');
  await page.getByRole('button', { name: 'Agregar' }).click();
  await page.getByText('Ya hay seis territorios').waitFor();
  await page.getByRole('link', { name: 'Quitar La Florida' }).click();
  expect(new URL(page.url()).searchParams.getAll('t')).toEqual(['13201', '01', '02', '03', '04']);
});

test('a comuna is found as people shorten it, and its folded tables stand open on paper', async () => {
  const page = await visit({ script: false });
  await page.goto('/datos/buscar?q=situación de calle valparaiso');
  expect(await page.getByRole('main').textContent()).toContain('Región de Valparaíso');
  const everywhere = page.getByRole('link', { name: /en todo el sitio/ });
  expect(await everywhere.getAttribute('href')).toBe('/buscar?q=situaci%C3%B3n%20de%20calle%20valparaiso');
  await page.goto('/datos/buscar?q=PTE.+ALTO');
  expect(new URL(page.url()).pathname).toBe('/datos/comuna/13201');
  const table = page.locator('table').filter({ hasText: 'Pobreza por ingresos en el tiempo' });
  expect(await table.isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await table.isVisible()).toBe(true);
});

test('addresses with a lost zero, of no place and of a place nobody measures', async () => {
  const page = await visit();
  await page.goto('/datos/comuna/1101');
  expect(new URL(page.url()).pathname).toBe('/datos/comuna/01101');
  const missing = await page.goto('/datos/comuna/99999');
  expect(missing!.status()).toBe(404);
  await page.getByRole('searchbox', { name: 'Busca una comuna o región' }).waitFor();
  await page.goto('/datos/comuna/12202');
  await page.getByText('ninguna fuente estima su pobreza').waitFor();
});
