/** The open API of poverty figures: what it gives matches its description, and what it will not answer it says why. */
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { story } from '#platform/test/story.ts';
import { loadShipped } from '#figures/release/load/commands.server.ts';
import { figuresPage, territoryList } from '#figures/api/schema.ts';
import { answerFigures } from './figures.server.ts';
import { figuresPaths } from '#figures/api/paths.ts';
import { openApi } from './openapi.ts';
import { problem } from './problem.ts';
import { answerTerritories } from './territories.ts';

const { db } = await story();
await loadShipped(db);

const asked = (path: string, headers: Record<string, string> = {}) => {
  const request = new Request(`https://mesa.example${path}`, { headers });
  return { request, url: new URL(request.url) };
};
const figures = (query: string, headers?: Record<string, string>) =>
  answerFigures(db, asked(`/api/v1/poverty/estimates${query}`, headers));
const page = async (query: string) => v.parse(figuresPage, await (await figures(query)).json());
const territories = async (query: string) =>
  v.parse(territoryList, await answerTerritories(asked(`/api/v1/territories${query}`)).json()).items;

test('a comuna gives its figures, each with method, interval, persons and source', async () => {
  const { items, total } = await page('?territory=13110&measure=fgt0&method=chile-income-2024&year=2024');
  expect(total).toBe(1);
  expect(items[0]).toMatchObject({
    territory: '13110',
    measure: 'fgt0',
    method: 'chile-income-2024',
    year: 2024,
    unit: 'share',
    quality: null,
    estimation: 'small-area',
    dataset: 'sae-comunas-2024',
    source: expect.stringMatching(/^Ministerio de Desarrollo Social/) as string,
  });
  const { low, value, high } = items[0]!;
  expect(low! < value! && value! < high!).toBe(true);
});

test('empty parameters ask nothing, and figures of two methods stay apart', async () => {
  const { items } = await page('?territory=13110&measure=fgt0&method=&year=');
  expect(items.map(({ method, year }) => [method.slice(-4), year])).toEqual([
    ...[2011, 2013, 2015, 2017, 2020, 2022].map((year) => ['2013', year]),
    ['2024', 2024],
  ]);
});

test('a year holds its months, and parameters repeat', async () => {
  expect((await page('?measure=poverty_line&year=2023')).total).toBe(12);
  expect((await page('?territory=13&territory=CL&measure=fgt0&method=chile-income-2013&year=2017,2022')).total).toBe(4);
  expect((await page('?territory=CL&measure=population&method=ine-census-2024&breakdown=all')).total).toBe(8);
});

test('pages follow each other until the last', async () => {
  const first = await page('?level=comuna&measure=h&year=2024&limit=200');
  expect([first.total, first.items.length]).toEqual([345, 200]);
  const last = await page(new URL(first.next!).search);
  expect([last.page, last.items.length, last.next]).toEqual([2, 145, null]);
});

test('the figures of a release can be asked for ever, and the answer says which it is', async () => {
  const { release } = await page('?territory=CL&measure=severe');
  expect(release).toBeGreaterThan(0);
  expect((await page(`?territory=CL&measure=severe&release=${release}`)).total).toBe(2);
});

test.each(['', 'text/csv'])('CSV by format or by Accept: %s', async (accept) => {
  const answer = accept ? await figures('?territory=13110', { accept }) : await figures('?territory=13110&format=csv');
  const [header, first] = (await answer.text()).split('\r\n');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(header).toMatch(/^\uFEFF?territory,measure,part,method,year,period,breakdown,value,unit,low,high/);
  expect(first).toMatch(/^13110,/);
});

test.each([
  ['?method=chile-income-2013,chile-income-2024', 'method', /Two methods at once/],
  ['?method=chile-income-2013&method=chile-income-2024', 'method', /never make a series/],
  ['?territory=13999', 'territory', /not a territory/],
  ['?measure=pobreza', 'measure', /There are: fgt0, extreme_fgt0/],
  ['?method=casen', 'method', /There are: chile-income-2013/],
  ['?year=24', 'year', /not a year/],
  ['?level=provincia', 'level', /There are: country, region, comuna/],
  ['?dataset=nada', 'dataset', /There are: .*sae-comunas-2024/],
  ['?release=9999', 'release', /The latest is/],
  ['?limit=0', 'limit', /between 1, 10000/],
  ['?page=-1', 'page', /from 1/],
  ['?format=xml', 'format', /There are: json, csv/],
  ['?colour=red', 'colour', /no parameter/],
  ["?territory=13110' or 1=1 --", 'territory', /not a territory/],
])('%s is refused, naming %s', async (query, parameter, words) => {
  const answer = await figures(query);
  expect([answer.status, answer.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
  const { errors } = v.parse(problem, await answer.json());
  expect(errors!.find((one) => one.parameter === parameter)?.detail).toMatch(words);
});

test('territories are all there, by level and region, and are found misspelt', async () => {
  expect(await territories('')).toHaveLength(1 + 16 + 346);
  expect(await territories('?level=region')).toHaveLength(16);
  expect(await territories('?region=15&level=comuna')).toHaveLength(4);
  expect(await territories('?q=Puente%20Altto')).toEqual([
    { code: '13201', name: 'Puente Alto', level: 'comuna', region: '13', province: '132', population: 568_086 },
  ]);
  expect(await territories('?q=zzzzzz&level=')).toEqual([]);
  expect(answerTerritories(asked('/api/v1/territories?region=99')).status).toBe(400);
  expect(answerTerritories(asked('/api/v1/territories?level=barrio')).status).toBe(400);
  const csv = await answerTerritories(asked('/api/v1/territories?format=csv&q=13201')).text();
  expect(csv).toMatch(/13201,Puente Alto,comuna,13,132,\d+/);
});

test('the description names the parameters of the figures', () => {
  const { paths } = openApi('https://mesa.example', 'Mesa', [figuresPaths]);
  const { parameters } = paths['/api/v1/poverty/estimates']!.get as unknown as { parameters: { name: string }[] };
  expect(parameters.map(({ name }) => name).slice(0, 5)).toEqual(['territory', 'level', 'measure', 'part', 'method']);
});
