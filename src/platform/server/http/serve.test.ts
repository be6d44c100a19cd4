/** The server around the site: what it tells the site of a visitor, and how it starts and ends. */
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  createServer,
  get,
  request as send,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { serve, siteEnvironment, type Serving } from './serve.ts';
import { whyNotTaken } from './unwanted.ts';
import { readSettings } from '../settings.ts';

const opened: Serving[] = [];

afterEach(async () => {
  for (const serving of opened.splice(0)) await serving.close();
});

async function start(env: Record<string, string> = {}) {
  const serving = await serve(readSettings({ PORT: '0', ...env }));
  opened.push(serving);
  const { port } = serving.server.address() as AddressInfo;
  return { serving, port };
}

/** Asks with exactly these headers; answers the status, the headers and the body. */
function ask(port: number, headers: Record<string, string> = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode!, headers: answer.headers, body }));
    }).on('error', reject);
  });
}

/** What the site is told of one request. */
async function told(env: Record<string, string>, headers: Record<string, string>): Promise<Record<string, string>> {
  const { serving, port } = await start(env);
  serving.open((request, response) => response.end(JSON.stringify(request.headers)));
  return JSON.parse((await ask(port, headers)).body) as Record<string, string>;
}

test('until the site is open every answer says that it is starting', async () => {
  const { port } = await start();
  expect(await ask(port)).toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
});

test('the site is told the public address, whatever the visitor wrote', async () => {
  const headers = {
    host: 'evil.example',
    [siteEnvironment.HOST_HEADER]: 'evil.example',
    [siteEnvironment.PROTOCOL_HEADER]: 'ftp',
  };
  expect(await told({ MINGA_ORIGIN: 'https://mesa.example.cl' }, headers)).toMatchObject({
    [siteEnvironment.PROTOCOL_HEADER]: 'https',
    [siteEnvironment.HOST_HEADER]: 'mesa.example.cl',
  });
});

test('without a public address, this machine answers by the name it was asked, and to no other', async () => {
  expect((await told({}, { host: '127.0.0.1:9' }))[siteEnvironment.HOST_HEADER]).toBe('127.0.0.1:9');
  expect((await told({}, { host: 'evil.example' }))[siteEnvironment.HOST_HEADER]).toMatch(/^localhost/);
});

test('the visitor is whom the trusted proxies say, and nobody else', async () => {
  const headers = { 'x-forwarded-for': '6.6.6.6, 10.1.1.1, 10.2.2.2', [siteEnvironment.ADDRESS_HEADER]: '6.6.6.6' };
  expect((await told({}, headers))[siteEnvironment.ADDRESS_HEADER]).toBe('127.0.0.1');
  expect((await told({ MINGA_PROXIES: '1' }, headers))[siteEnvironment.ADDRESS_HEADER]).toBe('10.2.2.2');
  expect((await told({ MINGA_PROXIES: '2' }, headers))[siteEnvironment.ADDRESS_HEADER]).toBe('10.1.1.1');
});

test('every answer carries a request id; only a proxy may give it', async () => {
  const given = { 'x-request-id': 'proxy-id-12345' };
  const { serving, port } = await start();
  serving.open((_, response) => response.end());
  expect((await ask(port, given)).headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect((await told({ MINGA_PROXIES: '1' }, given))['x-request-id']).toBe('proxy-id-12345');
});

test('a public address over https is kept to https', async () => {
  const { port } = await start({ MINGA_ORIGIN: 'https://mesa.example.cl' });
  expect((await ask(port)).headers['strict-transport-security']).toBe('max-age=31536000');
  expect((await ask((await start()).port)).headers['strict-transport-security']).toBeUndefined();
});

test('a port that is taken is told in plain words', async () => {
  const other = createServer((_, response) => response.end('hola')).listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(serve(readSettings({ PORT: String(port) }))).rejects.toThrow(`El puerto ${port} ya está ocupado`);
  other.close();
});

test('of two that start on one port the second says that Minga runs already, and where; the first stays', async () => {
  const { serving, port } = await start();
  const second = () => serve(readSettings({ PORT: String(port) }));
  const told = `Minga ya está corriendo en http://localhost:${port}:`;
  await expect(second()).rejects.toThrow(told);
  serving.open((_, response) => response.end('{"name":"minga","status":"database does not answer"}'));
  await expect(second()).rejects.toThrow(told);
  expect(await ask(port)).toMatchObject({ status: 200 });
});

test('an idle connection is kept longer than whoever asks keeps it', async () => {
  const { port } = await start();
  const answer = await fetch(`http://localhost:${port}/`);
  expect(Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
  await answer.body?.cancel();
});

test('closing lets a request that is being answered end', async () => {
  const { serving, port } = await start();
  const begun = new Promise<ServerResponse>((resolve) => serving.open((_, response) => resolve(response)));
  const asked = ask(port);
  const response = await begun;
  const closed = serving.close();
  while (serving.server.listening) await turn();
  response.end('whole');
  await closed;
  expect(await asked).toMatchObject({ status: 200, body: 'whole' });
});

test('a long download that is compressed keeps no listener of each time it had to wait', async () => {
  const { serving, port } = await start();
  const warned: string[] = [];
  const warn = ({ name }: Error) => warned.push(name);
  process.on('warning', warn);
  let drains = 0;
  serving.open(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' });
    for (let line = 0; line < 100; line++)
      if (!response.write(randomBytes(50_000).toString('hex')))
        await new Promise<void>((drained) => response.once('drain', drained)).then(() => drains++);
    response.end();
  });
  const { headers } = await ask(port, { 'accept-encoding': 'gzip' });
  await turn();
  process.off('warning', warn);
  expect([headers['content-encoding'], warned]).toEqual(['gzip', []]);
  expect(drains).toBeGreaterThan(20);
});

test('a mail program may stop a mailing with one click; a forged form from elsewhere is still from elsewhere', async () => {
  const { serving, port } = await start({ MINGA_ORIGIN: 'https://mesa.example.cl' });
  serving.open((request, response) => response.end(request.headers.origin ?? 'none'));
  const posted = (path: string, headers: Record<string, string> = {}) =>
    new Promise<string>((resolve, reject) => {
      const request = send({ port, host: '127.0.0.1', method: 'POST', path, headers, agent: false }, (answer) => {
        answer.setEncoding('utf8').once('data', resolve);
      });
      request.on('error', reject).end('List-Unsubscribe=One-Click');
    });
  expect(await posted('/registro/aviso/baja/abc_DEF-1')).toBe('https://mesa.example.cl');
  expect(await posted('/en/registro/aviso/baja/abc')).toBe('https://mesa.example.cl');
  expect(await posted('/registro/aviso/baja/abc', { origin: 'https://evil.example' })).toBe('https://evil.example');
  for (const other of [
    '/gestion/registro/1?/accept',
    '/cuenta?/name&/registro/aviso/baja/a',
    '/salir?a=/baja/a',
    '/x/baja/a',
  ])
    expect(await posted(other)).toBe('none');
});

test('an address no text can be, and a body no form of ours sends, are turned away unread', () => {
  const asked = (url: string, headers: Record<string, string> = {}) => whyNotTaken({ url, headers }, 2e9);
  expect([
    asked('/articuladores?q=%00'),
    asked('/api/v1/organizations/%E4'),
    asked('/articuladores?q=a+%C3%B1'),
  ]).toEqual([400, 400, null]);
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(asked('/registro', { ...form, 'content-length': '900' })).toBeNull();
  expect(asked('/registro', { ...form, 'content-length': '10000000' })).toBe(413);
  expect(asked('/registro', { ...form, 'transfer-encoding': 'chunked' })).toBe(411);
  const files = (length: string) => ({ 'content-type': 'multipart/form-data; boundary=x', 'content-length': length });
  expect(asked('/entrar?/link', files('400000'))).toBeNull();
  expect(asked('/entrar?/link', files('600000'))).toBe(413);
  expect(asked('/registro/1f/contacto', files('3000000'))).toBeNull();
  expect(asked('/registro/1f/contacto', files('5000000'))).toBe(413);
  expect(asked('/%72egistro/1f/contacto', files('3000000'))).toBe(413);
  expect(asked('/en/gestion/importaciones', files('30000000'))).toBeNull();
  expect(asked('/gestion/importaciones', { ...form, 'content-length': '600000' })).toBe(413);
  expect(asked('/gestion', { 'content-type': 'multipart/form-data; boundary=x', 'transfer-encoding': 'chunked' })).toBe(
    411,
  );
  expect(asked('/en/gestion/analisis?/upload', files('3000000000'))).toBeNull();
  expect(asked('/gestion/analisis', files('4000000001'))).toBe(413);
  expect(asked('/gestion/analisis/nueva', files('50000000'))).toBe(413);
});

test('a person whose file is far too heavy is sent to a page that says so, a program is told, while the rest of it is dropped', async () => {
  const { port } = await start({ MINGA_MICRODATA_MB: '1' });
  const posted = (path: string, headers: Record<string, string>) =>
    new Promise<string>((resolve, reject) => {
      const body = Buffer.alloc(50_000_000);
      const whole = {
        'content-type': 'multipart/form-data; boundary=x',
        'content-length': String(body.length),
        ...headers,
      };
      const request = send(
        { port, host: '127.0.0.1', method: 'POST', path, headers: whole, agent: false },
        (answer) => {
          let text = '';
          answer.setEncoding('utf8').on('data', (part: string) => (text += part));
          answer.once('end', () => resolve(`${answer.statusCode} ${answer.headers.location ?? text}`));
        },
      );
      request.on('error', reject).end(body);
    });
  expect(await posted('/en/gestion/analisis?/upload', { accept: 'text/html,*/*' })).toBe(
    '303 /en/gestion/analisis?muy-pesado',
  );
  expect(await posted('/gestion/analisis?/upload', { accept: 'application/json' })).toMatch(/^413 .*más de 2 MB/);
  expect(await posted('/gestion/sitio/imagenes', { accept: 'text/html' })).toMatch(/^413 .*más de 20 MB.*\n.*20 MB/);
  expect(await posted('/api/v1/x', {})).toMatch(/"status":413/);
});

test('what is told live travels as it is told, and ends with the server', async () => {
  const { serving, port } = await start();
  serving.open((_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store, no-transform' });
    response.write('event: here\n\n');
  });
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', headers: { 'accept-encoding': 'br, gzip' }, agent: false }, resolve).on(
      'error',
      reject,
    );
  });
  expect(answer.headers['content-encoding']).toBeUndefined();
  const [first] = (await once(answer.setEncoding('utf8'), 'data')) as [string];
  expect(first).toBe('event: here\n\n');
  const ended = once(answer, 'end');
  await serving.close();
  await ended;
});
