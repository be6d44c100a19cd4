/** Which territory a whole file may be published as: each case of what its columns say. */
import { describe, expect, test } from 'vitest';
import { regions, regionsIn } from '#territory/territory.ts';
import { type FileToPublish, refuseContradicted, suggestedWhole } from './whole.ts';

const all = regions.map(({ code }) => String(Number(code)));
const byGroup = (group: string, values: readonly string[], period?: string): FileToPublish['figures'] =>
  values.map((value) => ({ domain: { [group]: value }, ...(period !== undefined && { period }) }));
const column = (name: string, distinct: number, least: string | null, most: string | null) => ({
  name,
  distinct,
  least,
  most,
});
const file = (more: Partial<FileToPublish>): FileToPublish => ({
  survey: { groups: {} },
  figures: [{ domain: {} }],
  variables: [],
  ...more,
});
const ofRegions = (values: readonly string[], period?: string) =>
  file({ survey: { groups: { region: 'region' } }, figures: byGroup('region', values, period) });
const ofColumn = (...those: Parameters<typeof column>) => file({ variables: [column(...those)] });

const why = (known: FileToPublish, whole: string | null = 'CL', period = '2020', places = {}) => {
  try {
    refuseContradicted(known, { whole, places, period });
    return null;
  } catch (error) {
    const { code, details } = error as { code: string; details: Record<string, unknown> };
    return { code, ...details };
  }
};

describe('as Chile', () => {
  test('a file of three regions is not, and it is said which are missing', () => {
    const told = why(ofRegions(['11', '12', '15']));
    expect(told).toMatchObject({ code: 'whole-lacks-regions', column: 'region', lacking: 13, of: 16, exact: 1 });
    expect(told).toMatchObject({
      missing: expect.stringMatching(/^Tarapacá, .*Metropolitana, .*Ñuble, .*Los Lagos$/) as string,
    });
    expect(why(ofRegions(all.filter((code) => code !== '13')))).toMatchObject({ lacking: 1, missing: 'Metropolitana' });
    expect(why(ofRegions(all))).toBeNull();
  });

  test('a survey from before a region was made is of all Chile without it', () => {
    const old = all.filter((code) => code !== '16');
    expect(why(ofRegions(old), 'CL', '2017')).toBeNull();
    expect(why(ofRegions(old, '2017'), 'CL', '')).toBeNull();
    expect(why(ofRegions(old), 'CL', '2018')).toMatchObject({ missing: 'Ñuble' });
    expect(why(ofRegions(old), 'CL', '')).toMatchObject({ missing: 'Ñuble' });
    expect(why(ofColumn('region', 15, '1', '15'), 'CL', '2015')).toBeNull();
    expect(regionsIn(2006)).toHaveLength(13);
    expect(why(ofRegions(all.slice(0, 13)), 'CL', '2015')).not.toBeNull();
  });

  test('each period has its own regions', () => {
    const known = ofRegions(all, '2020');
    const later = { ...known, figures: [...known.figures, ...byGroup('region', ['13'], '2022')] };
    expect(why(later, 'CL', '')).toMatchObject({ lacking: 15 });
  });

  test('a column that no table is by says it too, described or not', () => {
    expect(why(ofColumn('region', 3, '11', '15'))).toMatchObject({
      code: 'whole-lacks-regions',
      lacking: 13,
      exact: 0,
      missing: expect.stringContaining('Tarapacá') as string,
    });
    const described = file({ survey: { groups: { region: 'r' } }, variables: [column('r', 1, '13', '13')] });
    expect(why(described)).toMatchObject({ lacking: 15, exact: 1 });
    expect(why(ofColumn('region', 16, '1', '16'))).toBeNull();
    expect(why(ofColumn('region', 4, '11', '99'))).toMatchObject({ lacking: 12, exact: 0, missing: '' });
  });

  test('comunas and provinces say in which regions they are', () => {
    const comunas = { survey: { groups: { donde: 'cut' } }, figures: byGroup('donde', ['1101', '13110']) };
    expect(why(file(comunas), 'CL', '2020', { donde: 'comuna' })).toMatchObject({ column: 'donde', lacking: 14 });
    expect(why(file(comunas))).toBeNull();
    expect(why(ofColumn('comuna', 324, '1101', '16305'))).toBeNull();
    expect(why(ofColumn('comuna', 52, '13101', '13605'))).toMatchObject({ code: 'whole-lacks-regions' });
    expect(why(ofColumn('provincia', 3, '11', '163'))).toMatchObject({ lacking: 13 });
  });

  test('names, bands and other codes say nothing', () => {
    expect(why(ofColumn('region', 3, 'Aysén', 'Maule'))).toBeNull();
    expect(why(ofColumn('region', 3, null, null))).toBeNull();
    expect(
      why(file({ survey: { groups: { region: { column: 'r', breaks: [5] } } }, figures: byGroup('region', ['1']) })),
    ).toBeNull();
  });
});

describe('as one region', () => {
  test('a file with people of another is not', () => {
    expect(why(ofRegions(['1', '13']), '13')).toEqual({
      code: 'whole-holds-others',
      column: 'region',
      whole: 'Metropolitana de Santiago',
      other: 'Tarapacá',
    });
    expect(why(ofColumn('region', 9, '5', '13'), '13')).toMatchObject({ code: 'whole-holds-others' });
    expect(why(ofColumn('comuna', 9, '5101', '13110'), '13')).toMatchObject({ other: 'Valparaíso' });
    expect(why(ofRegions(['13']), '13')).toBeNull();
    expect(why(ofColumn('comuna', 52, '13101', '13605'), '13')).toBeNull();
  });
});

test('one comuna of several, or fewer than half, are not their region', () => {
  expect(why(ofColumn('comuna', 1, '14101', '14101'), '14')).toEqual({
    code: 'whole-lacks-comunas',
    column: 'comuna',
    whole: 'Los Ríos',
    count: 1,
    of: 12,
    found: 'Valdivia',
  });
  expect(why(ofColumn('comuna', 5, '14101', '14204'), '14')).toMatchObject({ count: 5, found: '' });
  expect(why(ofColumn('comuna', 11, '14101', '14204'), '14')).toBeNull();
  const byComuna = file({ survey: { groups: { comuna: 'c' } }, figures: byGroup('comuna', ['14101', '14102']) });
  expect(why(byComuna, '14')).toMatchObject({ count: 2, found: 'Valdivia, Corral' });
  expect(why(ofColumn('comuna', 1, '14101', '14101'), '14101')).toBeNull();
});

test('as none, or where no column says where, nothing is contradicted', () => {
  expect(why(ofRegions(['11', '12', '15']), null)).toBeNull();
  for (const whole of ['CL', '13']) expect(why(file({}), whole)).toBeNull();
});

test('the form begins with what is proved; with none where it is not sure; with nothing where no column says', () => {
  expect(suggestedWhole(ofRegions(all), '2020')).toBe('CL');
  expect(suggestedWhole(ofColumn('region', 16, '1', '16'), '2020')).toBe('CL');
  expect(suggestedWhole(ofRegions(['13']), '2020')).toBe('none');
  expect(suggestedWhole(ofColumn('comuna', 1, '14101', '14101'), '2020')).toBe('14101');
  expect(suggestedWhole(ofColumn('comuna', 11, '14101', '14204'), '2020')).toBe('none');
  expect(suggestedWhole(ofColumn('comuna', 52, '13101', '13605'), '2020')).toBe('13');
  expect(suggestedWhole(ofRegions(['11', '12', '15']), '2020')).toBe('none');
  expect(suggestedWhole(ofColumn('comuna', 324, '1101', '16305'), '2020')).toBe('none');
  expect(suggestedWhole(ofColumn('region', 16, 'Aysén', 'Ñuble'), '2020')).toBe('none');
  expect(suggestedWhole(ofColumn('region', 9, '1', '99'), '2020')).toBe('none');
  expect(suggestedWhole(file({}), '2020')).toBe('');
});
