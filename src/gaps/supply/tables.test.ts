import { expect, test } from 'vitest';
import { readTable } from '#platform/spreadsheet/read.ts';
import { readNeedAndSupply, unreadColumns } from './tables.ts';

const need = 'territory,population,value,low,high\n01,1000,0.2,0.1,0.3\n02,500,"0,4",0.4,0.5\n';
const supply = 'initiative,territory,persons,total,scope\nA,01,,300,region\nA,02,,,region\nB,02,20,,\nC,01,,,\n';

async function read(needs: string, supplies: string, measure?: string) {
  const table = (text: string) => readTable(Buffer.from(text), 1000);
  return readNeedAndSupply(await table(needs), await table(supplies), measure);
}

test('needs and supplies are read, however numbers are written and columns ordered', async () => {
  expect(await read(need, supply)).toEqual({
    needs: [
      { id: '01', population: 1000, rate: { value: 0.2, low: 0.1, high: 0.3 }, synthetic: false },
      { id: '02', population: 500, rate: { value: 0.4, low: 0.4, high: 0.5 }, synthetic: false },
    ],
    supplies: [
      { id: 'A', places: [0, 1], persons: 300, split: null, scope: 'region' },
      { id: 'B', places: [1], persons: null, split: [20], scope: '' },
      { id: 'C', places: [0], persons: null, split: null, scope: '' },
    ],
  });
});

test('of a table as the site gives it one measure is chosen, and what is synthetic is known', async () => {
  const published = 'territory,measure,value,low,high,population,estimation\n01,h,0.2,0.1,0.3,10,synthetic\n01,fgt0,0.1,0.1,0.1,10,direct\n'; // prettier-ignore
  const only = 'initiative,territory\nA,01\n';
  expect(await read(published, only, 'h')).toMatchObject({ needs: [{ id: '01', rate: { value: 0.2 }, synthetic: true }] }); // prettier-ignore
  expect(await read(published, only)).toEqual([
    { table: 'need', line: 1, fault: 'several-measures', about: 'h, fgt0' },
  ]);
  expect(await read(published, only, 'pobreza')).toEqual([{ table: 'need', line: 1, fault: 'no-such-measure', about: 'h, fgt0' }]); // prettier-ignore
});

test.each([
  ['a column is missing', 'territory,population,value,low\n', supply, ['need 1 no-column high']],
  ['a place stands twice', `${need}01,1,0.1,0.1,0.1\n`, supply, ['need 4 twice 01']],
  ['a place has no name', `${need},1,0.1,0.1,0.1\n`, supply, ['need 4 empty territory']],
  ['a rate is a percentage', need.replace('0.2,0.1,0.3', '20,10,30'), supply, ['need 2 not-a-share value', 'need 2 not-a-share low', 'need 2 not-a-share high']],
  ['an interval is inside out', need.replace('0.1,0.3', '0.3,0.1'), supply, ['need 2 out-of-order 01']],
  ['nobody lives there', need.replace('1000', 'muchos'), supply, ['need 2 not-an-amount population']],
  ['an initiative works nowhere', need, `${supply}D,,,,\n`, ['supply 6 empty territory']],
  ['or in a place that is not there', need, `${supply}D,99,,,\n`, ['supply 6 no-such-place 99']],
  ['or its code lost its nought', need, `${supply}D,1,,,\n`, ['supply 6 without-nought 1']],
  ['there is no place', 'territory,population,value,low,high\n', supply, ['need 1 no-places territory']],
  ['persons are fewer than none', need, `${supply}D,01,-5,,\n`, ['supply 6 not-an-amount persons']],
  ['it says some of its places only', need, `${supply}D,01,5,,\nD,02,,,\n`, ['supply 6 some-places-only D']],
  ['its parts are above its whole', need, `${supply}D,01,5,8,\nD,02,5,8,\n`, ['supply 6 parts-above-whole D']],
  ['it says two wholes', need, `${supply}D,01,,8,\nD,02,,9,\n`, ['supply 6 two-wholes D']],
  ['it says two scopes', need, `${supply}D,01,,,x\nD,02,,,y\n`, ['supply 6 two-scopes D']],
  ['it says a place twice', need, `${supply}D,01,,,\nD,01,,,\n`, ['supply 7 twice 01']],
])('%s', async (_, needs, supplies, faults) => {
  const found = (await read(needs, supplies)) as { table: string; line: number; fault: string; about: string }[];
  expect(found.map(({ table, line, fault, about }) => `${table} ${String(line)} ${fault} ${about}`)).toEqual(faults);
}); // prettier-ignore

test('a misspelt column is told', async () => {
  const table = await readTable(Buffer.from('Initiative,territory,personas,scope\nA,01,1,x\n'), 10);
  expect(unreadColumns(table)).toEqual(['personas']);
});
