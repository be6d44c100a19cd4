/** What is judged once is judged rightly: a fault of contrast is found wherever it stands, and again until it is mended. */
import { expect, test } from 'vitest';
import { faultsByAxe } from './axe.ts';
import { browsing } from './browser.ts';

const { visit } = browsing();
const pale = '<p style="color: #aaa">Pálido</p>';
const onDark = (body: string) => `<div style="background: #222">${body}</div>`;

test('letters are judged by what they stand on, and what is not seen when it is', async () => {
  const page = await visit();
  const faults = async (body: string) => {
    await page.setContent(
      `<!doctype html><html lang="es"><title>Hilos</title><main><h1>Hilos</h1>${body}</main></html>`,
    );
    return (await faultsByAxe(page)).map((fault) => fault.replace(/:.*/, ''));
  };
  expect(await faults(onDark(pale))).toEqual([]);
  expect(await faults(onDark(pale) + pale)).toEqual(['color-contrast']);
  expect(await faults(pale)).toEqual(['color-contrast']);
  expect(await faults('<p style="color: #888; font-size: 24px">Grande</p>')).toEqual([]);
  expect(await faults('<p hidden style="color: #888">Nada</p>')).toEqual([]);
  expect(await faults('<p style="color: #888">Chico</p><img src="data:,">')).toEqual(['image-alt', 'color-contrast']);
});
