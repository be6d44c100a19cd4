/** What the reader finds and does on a page, and where it stops as a browser would. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { Reader } from './reader.ts';

const page = `<!doctype html><html><head><title>Prueba</title><link rel="stylesheet" href="/look.css"></head><body>
<header><a href="/otra">Inicio&nbsp;<small>2</small></a></header>
<main>
  <h1>Una prueba</h1>
  <section aria-label="Enlaces"><a href="/otra">Otra página</a> <a href="#final">Al final</a> <a href="/archivo">Archivo</a></section>
  <section><p>Un texto <b>con énfasis</b></p></section>
  <a class="narrow" href="/otra">Para angostos</a> <a class="layered" href="/otra">Con capas</a>
  <a hidden href="/otra">Escondido</a> <button disabled>No se puede</button>
  <details><summary>Más</summary><a href="/otra">Adentro</a><p id="final">Fin</p></details>
  <form method="POST" action="?/keep" id="form" novalidate>
    <label for="name">Nombre</label> <input id="name" name="name" required>
    <label>Correo <input type="email" name="email"></label>
    <label><input type="radio" name="kind" value="a" checked> Uno</label> <label><input type="radio" name="kind" value="b"> Dos</label>
    <label><input type="checkbox" name="yes"> Sí</label> <div class="when">Porque sí</div>
    <select name="place" aria-label="Lugar"><option value="">Elige</option><option value="8">Biobío</option></select>
    <textarea name="text" aria-label="Texto">
\nUno</textarea>
    <fieldset disabled><input name="never" value="1"></fieldset>
    <input type="hidden" name="version" value="3">
    <button name="do" value="save">Guardar</button>
    <button formaction="?/other" formmethod="get" name="do" value="look">Mirar</button>
    <button formaction="?/file" formenctype="multipart/form-data">Subir</button>
  </form>
  <input name="outside" value="también" form="form"> <input type="file" name="file" aria-label="Archivo" form="form">
  <form action="/buscar?old=1"><label>Buscar <input name="q" required></label> <button>Ir</button></form>
</main></body></html>`;
const look = `@layer low{.layered{display:none}}.layered{display:inline}.narrow{display:none}@media (width<=40rem){.narrow{display:inline}}
.when{display:none}form:has([name=yes]:checked) .when{display:block}`;

let asked: string[] = [];
const server = createServer((request, response) => void answer(request, response)).listen(0, '127.0.0.1');
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  asked.push([request.method, request.url, await text(request), request.headers.origin].join(' '));
  response.setHeader('content-type', 'text/html');
  if (request.url === '/look.css') response.end(look);
  else if (request.url === '/archivo')
    response.setHeader('content-disposition', 'attachment; filename="a.csv"').end('a');
  else if (request.method === 'POST') response.writeHead(303, { location: '/hecho', 'set-cookie': given }).end();
  else response.end(request.url === '/hecho' ? `<p>${request.headers.cookie}</p>` : page);
}
const given = ['a=1; Path=/; HttpOnly', 'b=2; Path=/cuenta', 'c=3; Path=/; Max-Age=0', 'd=4; Path=/; Max-Age=60'];
await once(server, 'listening');
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

let read: Reader;
const wide = { width: 1280, height: 900 };
const opened = async (screen = wide) => {
  read = new Reader(url, screen);
  await read.goto('/prueba');
};
const sentOf = (all: string[]) => all.findLast((one) => one.startsWith('POST'));
beforeEach(async () => {
  await opened();
  asked = [];
});

test('it finds by role and name, label, text and selector', async () => {
  expect(await read.getByRole('heading', { level: 1 }).textContent()).toBe('Una prueba');
  expect(await read.getByRole('region', { name: 'Enlaces' }).getByRole('link').allTextContents()).toHaveLength(3);
  expect(await read.getByRole('region').count()).toBe(1);
  expect(await read.getByRole('link', { name: /^Inicio 2$/ }).count()).toBe(1);
  expect(await read.getByText(/^con énfasis$/).count()).toBe(1);
  expect(await read.getByText('énfasis').textContent()).toBe('con énfasis');
  expect(await read.getByText('Un texto con énfasis', { exact: true }).count()).toBe(1);
  expect(await read.getByLabel('nombre').getAttribute('id')).toBe('name');
  expect(await read.locator('label', { hasText: /^\s*Dos/ }).count()).toBe(1);
  expect(await read.getByLabel('Lugar').inputValue()).toBe('');
  expect(await read.getByLabel('Texto').inputValue()).toBe('\nUno');
});

test('it sees what the style sheets show on this screen and in this state', async () => {
  const seen = (words: string) => read.getByText(words).isVisible();
  expect([await seen('Para angostos'), await seen('Con capas'), await seen('Escondido')]).toEqual([false, true, false]);
  expect(await seen('Porque sí')).toBe(false);
  await read.getByLabel('Sí').check();
  expect(await seen('Porque sí')).toBe(true);
  expect(await seen('Adentro')).toBe(false);
  await read.getByText('Más').click();
  expect(await seen('Adentro')).toBe(true);
  await read.getByText('Más').click();
  await read.getByRole('link', { name: 'Al final' }).click();
  expect([await seen('Adentro'), read.url()]).toEqual([true, `${url}/prueba#final`]);
  await opened({ width: 390, height: 844 });
  expect(await seen('Para angostos')).toBe(true);
});

test('it sends what a browser sends, follows to the page after it, and keeps what cookies hold', async () => {
  await read.getByLabel('Nombre').fill('Ñuble');
  await read.getByLabel('Texto').fill('Uno\nDos');
  await read.getByText('Dos', { exact: true }).click();
  await read.getByLabel('Lugar').selectOption({ label: 'Biobío' });
  await read.getByRole('button', { name: 'Guardar' }).click();
  const sent = 'name=%C3%91uble&email=&kind=b&place=8&text=Uno%0D%0ADos&version=3&do=save&outside=tambi%C3%A9n&file=';
  expect(asked).toEqual([`POST /prueba?/keep ${sent} ${url}`, 'GET /hecho  ']);
  expect(read.url()).toBe(`${url}/hecho`);
  expect(await read.locator('p').textContent()).toBe('a=1; d=4');
});

test('a button may say another way: by the address, or with a file', async () => {
  await read.getByRole('button', { name: 'Mirar' }).click();
  expect(new URL(read.url()).search).toMatch(/^\?name=&email=&kind=a&.*&do=look&/);
  await read.getByRole('button', { name: 'Subir' }).click();
  expect(sentOf(asked)).toContain('name="file"; filename=""\r\nContent-Type: application/octet-stream\r\n\r\n\r\n');
  await read.goto('/prueba');
  await read.getByLabel('Archivo').setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b') });
  await read.getByRole('button', { name: 'Subir' }).click();
  expect(sentOf(asked)).toContain('name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\na;b');
});

test('Enter presses the first button; a file to keep leaves the page as it is', async () => {
  await read.getByLabel('Buscar').fill('agua y sol');
  await read.getByLabel('Buscar').press('Enter');
  expect(asked.slice(0, 1)).toEqual(['GET /buscar?q=agua+y+sol  ']);
  await read.goto('/prueba');
  const [file] = await Promise.all([
    read.waitForEvent('download'),
    read.getByRole('link', { name: 'Archivo' }).click(),
  ]);
  expect([file.suggestedFilename(), read.url()]).toEqual(['a.csv', `${url}/prueba`]);
});

test.each([
  ['a link that is hidden', () => read.getByText('Escondido').click(), 'cannot be seen'],
  ['what is folded', () => read.getByText('Adentro').click(), 'cannot be seen'],
  ['a hidden link, by its role', () => read.getByRole('link', { name: 'Escondido' }).click(), 'is not there'],
  ['a disabled button', () => read.getByRole('button', { name: 'No se puede' }).click(), 'is disabled'],
  ['a field of a disabled group', () => read.locator('[name=never]').fill('x'), 'is disabled'],
  ['a field that is not there', () => read.getByLabel('Apellido').fill('x'), 'is not there'],
] as const)('it stops at %s', async (_, act, why) => {
  await expect(act()).rejects.toThrow(why);
});

test('two that fit are a fault, and so is what the browser would not send or leads away', async () => {
  await expect(read.getByRole('button').click()).rejects.toThrow('elements');
  await expect(read.getByRole('button', { name: 'Ir', exact: true }).click()).rejects.toThrow(
    'would stop at <input name="q">',
  );
  await expect(read.goto('https://otra.example/')).rejects.toThrow('leads away');
  await expect(read.waitForURL(/hecho/)).rejects.toThrow('is not');
});
