/** The form that asks for a run, as a browser sends it. */
import { expect, test } from 'vitest';
import { readForm } from '#platform/form/form.ts';
import { manyOfRun, runForm } from './page.server.ts';

async function asked(...fields: readonly (readonly [string, string | File])[]) {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  const form = await readForm(data, runForm, { many: manyOfRun });
  if ('rejected' in form) throw new Error('rejected');
  return form.value;
}

test('nothing chosen asks for the usual: certainty, INE 2020, 95 %, no groups', async () => {
  expect((await asked()).request).toEqual({
    descriptionId: '',
    method: '',
    by: [],
    options: { quality: 'ine-2020', level: 0.95, lonely: 'certainty', domainLonely: false },
  });
});

test('groups and crossings make tables, each once; a crossing half filled is a group', async () => {
  const { request } = await asked(
    ['by', 'region'],
    ['by', 'sex'],
    ['cross-0-a', 'region'],
    ['cross-0-b', 'sex'],
    ['cross-1-a', 'region'],
    ['cross-1-b', 'sex'],
    ['cross-2-a', 'sex'],
  );
  expect(request.by).toEqual(['region', 'sex', 'region*sex']);
});

test('measures, inequality and treatment are taken; what nobody could choose falls back', async () => {
  const { request, typed } = await asked(
    ['description', 'd'],
    ['method', 'chile-income-2024'],
    ['measures', 'fgt0'],
    ['inequality', 'age'],
    ['lonely', 'whatever'],
    ['level', '0.5'],
    ['quality', 'none-such'],
    ['domainLonely', 'on'],
  );
  expect(request).toMatchObject({ descriptionId: 'd', method: 'chile-income-2024' });
  expect(request.options).toEqual({
    quality: 'ine-2020',
    level: 0.95,
    lonely: 'certainty',
    domainLonely: true,
    measures: ['fgt0'],
    inequality: 'age',
  });
  expect(typed).toMatchObject({ lonely: 'whatever', measures: ['fgt0'], by: [] });
});

test('a file where a text belongs is as good as nothing', async () => {
  const { request, typed } = await asked(['description', new File(['x'], 'x.csv')], ['by', 'region']);
  expect([request.descriptionId, request.by]).toEqual(['', ['region']]);
  expect(typed).toEqual({ by: ['region'], measures: [] });
});
