/** A map in words and classes: every territory has its row, its class agrees with what is written, and doubt is said where it is. */
import { describe, expect, test } from 'vitest';
import { estimate, noInterval, plainly, suppressed } from '#figures/test/estimate.stage.ts';
import { comunas, comunasOf, regions } from '#territory/territory.ts';
import { rates, viewMade } from '../test/view.stage.ts';
import { words } from '../words.ts';
import { classesOf, classOf } from './classes.ts';
import { doubts } from './doubt.ts';
import { legendOf } from './legend.ts';
import { shareAsWritten, viewOf, type MapRow, type MapView } from './view.ts';

const rowOf = (view: MapView, code: string) => view.rows.find((row) => row.code === code)!;
const saidOf = ({ said }: MapRow) =>
  [said.value, said.interval, said.how, said.whole].map((text) => text && plainly(text));

describe('rows', () => {
  test('are every territory of the choice, with a figure or without', () => {
    expect(viewMade({}, { estimates: [] }).rows.map(({ code }) => code)).toEqual(comunas.map(({ code }) => code));
    expect(viewMade({ level: 'regions' }).rows.map(({ name }) => name)).toEqual(
      regions.map(({ shortName }) => shortName),
    );
    for (const { code } of regions)
      expect(viewMade({ region: code }).rows.map((row) => row.region)).toEqual(comunasOf(code).map(() => code));
  });

  test('say value, interval and how it was reached, for who cannot see the colour', () => {
    const odd = {
      '01101': suppressed,
      '01107': { ...noInterval, estimation: 'imputed' },
      '02101': { estimation: 'synthetic' },
      '02102': { quality: 'unreliable', estimation: 'direct' },
      '02103': { low: 0.01, high: 0.4 },
      '02104': { ...noInterval, estimation: null },
    } as const;
    const view = viewMade({}, { estimates: rates('comunas', odd) });
    expect(saidOf(rowOf(view, '01101'))).toEqual(['no se publica', null, '', 'Iquique: no se publica']);
    expect(rowOf(view, '01107')).toMatchObject({ doubt: 'imputed', said: { interval: null, how: 'imputada' } });
    expect(rowOf(view, '02101')).toMatchObject({ doubt: 'synthetic', said: { how: 'solo modelo' } });
    expect(rowOf(view, '02102')).toMatchObject({ doubt: 'unreliable', said: { how: 'muestra propia · no fiable' } });
    expect(rowOf(view, '02103')).toMatchObject({ doubt: 'wide', said: { how: 'muestra y modelo · intervalo amplio' } });
    expect(rowOf(view, '02104')).toMatchObject({ doubt: null, said: { how: 'no se dice', interval: null } });
  });

  test('in English too, each figure once and whole', () => {
    const view = viewMade(
      {},
      { estimates: [estimate({ territory: '13201', value: 0.173, low: 0.151, high: 0.196 })] },
      'en',
    );
    expect(saidOf(rowOf(view, '13201'))[3]).toBe('Puente Alto: 17.3 % (between 15.1 % and 19.6 %)');
    expect(saidOf(rowOf(view, '13110'))[3]).toBe('La Florida: no figure');
  });

  test('without a figure have neither class nor doubt, whatever is said of it', () => {
    const odd = { '01101': { ...suppressed, estimation: 'imputed' } } as const;
    const [iquique, antarctica] = ['01101', '12202'].map((code) =>
      rowOf(viewMade({}, { estimates: rates('comunas', odd).filter(({ territory }) => territory !== '12202') }), code),
    );
    for (const row of [iquique!, antarctica!])
      expect(row).toMatchObject({ value: null, step: null, doubt: null, said: { how: '' } });
  });

  test('of another period are not taken for this one, but the classes hold for both', () => {
    const then = rates('comunas').map((one) => ({ ...one, period: '2022', value: one.value! / 2, ...noInterval }));
    const both = { estimates: [...rates('comunas'), ...then] };
    const [now, before] = [viewMade({}, both), viewMade({ period: '2022' }, both)];
    expect(before.classes).toEqual(now.classes);
    expect(rowOf(before, '13201').value).toBeCloseTo(rowOf(now, '13201').value! / 2, 12);
    expect(now.legend.note).toContain('2022–2024');
  });
});

describe('classes and words agree', () => {
  const odd = Object.fromEntries(comunas.map(({ code }, i) => [code, { value: 0.0496 + i * 0.00073, ...noInterval }]));
  const view = viewMade({}, { estimates: rates('comunas', odd) });

  test('who reads 15,0 % is in the class that begins at 15', () => {
    const written = (row: MapRow) => Number(plainly(row.said.value).replace(',', '.').replace(' %', '')) / 100;
    for (const row of view.rows) expect(classOf(view.classes.breaks, written(row)), row.said.whole).toBe(row.step);
  });
  test('a greater value is never in a lower class, and no class is empty', () => {
    const ranked = view.rows.toSorted((a, b) => a.value! - b.value!);
    for (const [i, row] of ranked.slice(1).entries()) expect(row.step!).toBeGreaterThanOrEqual(ranked[i]!.step!);
    expect([...new Set(ranked.map(({ step }) => step))]).toEqual(view.legend.steps.map((_, step) => step));
  });
  test('a share is rounded as it is written, an amount is left as it is', () => {
    expect([0.14951, 0.14949, 0, 1, 229_766].map(shareAsWritten)).toEqual([0.15, 0.149, 0, 1, 229_766]);
  });
});

describe('breaks of whatever values', () => {
  const shapes: [string, (i: number) => number][] = [
    ['even', (i) => i / 400],
    ['skewed', (i) => (i / 400) ** 4],
    ['with one far away', (i) => (i === 0 ? 1 : 0.1 + i / 40_000)],
    ['of money', (i) => 150_000 + 731 * i],
    ['in two heaps', (i) => (i % 2 ? 0.1 : 0.5) + i / 100_000],
    ['of persons', (i) => Math.round(1000 * 1.02 ** i)],
  ];
  test.each(shapes)('%s ascend, use the first class and the last, and do not hang on the order', (_, at) => {
    const values = Array.from({ length: 340 }, (__, i) => at(i));
    const { cut, breaks, fit } = classesOf(values);
    expect(breaks).toEqual(breaks.toSorted((a, b) => a - b));
    expect(new Set(breaks).size).toBe(breaks.length);
    const used = new Set(values.map((value) => classOf(breaks, value)));
    expect([used.has(0), used.has(breaks.length)]).toEqual([true, true]);
    if (cut !== 'equal') expect(used.size).toBe(breaks.length + 1); // equal steps may cross a gap
    expect(fit > 0 && fit <= 1).toBe(true);
    expect(classesOf(values.toReversed())).toEqual({ cut, breaks, fit });
  });
});

describe('the legend', () => {
  const legend = (
    breaks: number[],
    values: number[],
    more: { measure?: string; periods?: string[]; locale?: 'es' | 'en' } = {},
  ) => {
    const { measure = 'fgt0', periods = ['2024'], locale = 'es' } = more;
    const choice = {
      level: 'comunas',
      measure,
      part: '',
      method: 'chile-income-2024',
      period: '2024',
      region: null,
    } as const;
    const given = {
      choice,
      classes: { cut: 'equal', breaks, fit: 0.964 },
      periods,
      measure: 'Pobreza',
      values,
    } as const;
    const { title, steps, note } = legendOf(given, locale);
    return { title, steps: steps.map(plainly), note: plainly(note) };
  };

  test('says each class from its beginning to the next, with no more decimals than they need', () => {
    expect(legend([0.1, 0.15, 0.2], []).steps).toEqual(['menos de 10 %', '10 % a 15 %', '15 % a 20 %', '20 % o más']);
    expect(legend([0.075, 0.1], []).steps).toEqual(['menos de 7,5 %', '7,5 % a 10,0 %', '10,0 % o más']);
    expect(legend([0.0725], []).steps[0]).toBe('menos de 7,25 %');
    expect(legend([10_000, 50_000], [], { measure: 'population', locale: 'en' }).steps).toEqual([
      'less than 10,000',
      '10,000 to 50,000',
      '50,000 or more',
    ]);
  });
  test('of one value is that value; of a few without breaks, from the least to the most; of none, nothing', () => {
    expect(legend([], [0.2, 0.2]).steps).toEqual(['20,0 %']);
    expect(legend([], [0.3, 0.2]).steps).toEqual(['20,0 % a 30,0 %']);
    expect(legend([], []).steps).toEqual([]);
  });
  test('says how the classes were cut and for which years they hold', () => {
    expect(legend([0.1], [0.1]).note).toBe('Tramos de igual ancho, redondeados: explican el 96 % de las diferencias.');
    expect(legend([0.1], [0.1], { periods: ['2017', '2020', '2024'] }).note).toMatch(/diferencias\. .*2017–2024/);
    expect(legend([], [0.1], { periods: ['2017', '2024'] }).note).toBe('');
    expect(legend([0.1], [0.1]).title).toBe('Pobreza, 2024 (metodología de 2024)');
  });
});

test('the title says the measure, the year and the region where there is one', () => {
  const titles = [viewMade(), viewMade({ level: 'regions' }), viewMade({ region: '13' })].map(({ title }) => title);
  expect(titles).toEqual([
    'Pobreza por ingresos por comuna, 2024',
    'Pobreza por ingresos por región, 2024',
    'Pobreza por ingresos por comuna, 2024: Metropolitana',
  ]);
  expect(viewMade({ region: '08' }, {}, 'en').title).toBe('Income poverty by comuna, 2024: Biobío');
});

test('every doubt has its reason and its words in both languages, with how many it is about', () => {
  for (const locale of ['es', 'en'] as const) {
    const { why, doubtSaid } = words.in(locale);
    for (const doubt of doubts) {
      expect(why[doubt]('17')).toMatch(/\b17\b/);
      expect(doubtSaid[doubt]).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});

test('a map of nothing published is every territory without a figure', () => {
  const view = viewOf(viewMade().choice, { estimates: [], sources: [], release: 1 }, 'es');
  expect([view.legend.steps, view.rows.filter(({ step }) => step !== null)]).toEqual([[], []]);
});
