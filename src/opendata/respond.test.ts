/** How the open API answers: to anyone, with an ETag that a second asker need not pay for, and with problems that name the parameter. */
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { wantsCsv } from './figures.server.ts';
import { openApi } from './openapi.ts';
import { readParameters } from './parameters.ts';
import { problem } from './problem.ts';
import { answerProblem, csv, json, preflight } from './respond.ts';

const asking = (headers: Record<string, string> = {}) => new Request('https://mesa.example/api/v1/x', { headers });
const etagOf = (response: Response) => response.headers.get('etag')!;

describe('an answer', () => {
  test('may be read from any site, kept a minute, and says which headers a script may see', async () => {
    const response = json(asking(), { a: 1 }, { link: '<x>; rel="next"' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-expose-headers': expect.stringContaining('Link') as string,
      'cache-control': 'public, max-age=60',
      'content-type': 'application/json; charset=utf-8',
      link: '<x>; rel="next"',
      vary: 'Accept',
    });
    expect([response.status, await response.json()]).toEqual([200, { a: 1 }]);
  });

  test('has the same ETag for the same words and another for others', () => {
    expect(etagOf(json(asking(), { a: 1 }))).toBe(etagOf(json(asking(), { a: 1 })));
    expect(etagOf(json(asking(), { a: 1 }))).not.toBe(etagOf(json(asking(), { a: 2 })));
    expect(etagOf(csv(asking(), 'a'))).toMatch(/^"[\w-]{27}"$/);
  });

  test.each([
    [304, (etag: string) => etag],
    [304, (etag: string) => `W/${etag}`],
    [304, (etag: string) => `"x", ${etag} , "y"`],
    [304, () => '*'],
    [200, () => '"x"'],
    [200, (etag: string) => etag.slice(1, -1)],
    [200, () => ''],
  ])('is not sent again to who has it: %i, case %#', async (status, held) => {
    const etag = etagOf(csv(asking(), 'a,b\r\n'));
    const again = csv(asking({ 'if-none-match': held(etag) }), 'a,b\r\n');
    expect([again.status, etagOf(again)]).toEqual([status, etag]);
    expect(await again.text()).toBe(status === 304 ? '' : 'a,b\r\n');
  });
});

test('a problem is a problem document, for any site to read, and is not kept', async () => {
  const response = answerProblem(404, 'Not Found', { detail: 'No such thing.' });
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    404,
    'application/problem+json',
    null,
  ]);
  expect(v.parse(problem, await response.json())).toEqual({
    type: 'about:blank',
    title: 'Not Found',
    status: 404,
    detail: 'No such thing.',
  });
});

test('a browser that asks first is let read, and nothing else', () => {
  const { status, headers } = preflight();
  expect([status, headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD, OPTIONS']);
});

describe('parameters', () => {
  const schema = v.strictObject({
    q: v.optional(v.string(), ''),
    region: v.optional(v.array(v.picklist(['08', '13'])), []),
    limit: v.optional(v.pipe(v.string(), v.regex(/^\d+$/)), '20'),
  });
  const read = (query: string) => readParameters(schema, new URLSearchParams(query), ['region']);
  const errors = async (query: string) => {
    const asked = read(query);
    if (!('refused' in asked)) return [];
    return v.parse(problem, await asked.refused.json()).errors!.map(({ parameter }) => parameter);
  };

  test('are read with what is not said, and those that may repeat as a list even when they come once', () => {
    expect(read('')).toEqual({ value: { q: '', region: [], limit: '20' } });
    expect(read('region=08&q=agua')).toEqual({ value: { q: 'agua', region: ['08'], limit: '20' } });
    expect(read('region=08&region=13')).toMatchObject({ value: { region: ['08', '13'] } });
  });
  test('are refused by name: unknown, wrong, or twice where once is all', async () => {
    expect(await errors('color=rojo')).toEqual(['color']);
    expect(await errors('region=99&limit=x')).toEqual(['region', 'limit']);
    expect(await errors('q=a&q=b')).toEqual(['q']);
    expect(await errors('Region=08')).toEqual(['Region']);
  });
});

test.each([
  ['', '', false],
  ['', 'text/csv', true],
  ['', 'text/csv;q=0.9, */*', true],
  ['', 'text/csv, application/json', false],
  ['format=json', 'text/csv', false],
  ['format=csv', 'application/json', true],
])('«%s» with Accept «%s» asks for CSV: %s', (query, accept, is) => {
  expect(wantsCsv(asking(accept ? { accept } : {}), new URLSearchParams(query))).toBe(is);
});

test('the description says of each path its parameters, in the path and in the query, and how it refuses', () => {
  const path = {
    path: '/api/v1/toys/{slug}',
    operation: 'getToy',
    summary: 'A toy',
    gives: { name: 'Toy', schema: v.strictObject({ slug: v.string() }) },
    query: v.strictObject({ colour: v.pipe(v.optional(v.picklist(['red'])), v.description('Its colour')) }),
    repeatable: ['colour'],
    problems: [404],
    csv: true,
  } as const;
  const document = openApi('https://mesa.example', 'Mesa', [{ tag: 'toys', description: 'Toys', paths: [path] }]);
  const { get } = document.paths['/api/v1/toys/{slug}']!;
  expect(get.parameters).toEqual([
    { name: 'slug', in: 'path', required: true, schema: { type: 'string' } },
    {
      name: 'colour',
      in: 'query',
      description: 'Its colour',
      schema: { enum: ['red'], type: 'string' },
      style: 'form',
      explode: true,
    },
  ]);
  expect(Object.keys(get.responses)).toEqual(['200', '304', '404', '429']);
  expect(Object.keys(get.responses['200'].content)).toEqual(['application/json', 'text/csv']);
  expect(Object.keys(document.components.schemas)).toEqual(['Toy', 'Problem']);
  expect([document.info.title, document.servers]).toEqual(['Mesa: open data', [{ url: 'https://mesa.example' }]]);
});
