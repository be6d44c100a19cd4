/** How figures, tables and files are told to analysts: golden texts, and tables that lose no figure. */
import { describe, expect, test } from 'vitest';
import { diceOf } from '#platform/test/dice.ts';
import type { RunFigure } from '../run/run.ts';
import { groupingOf, groupingsOf, groupsIn, identityOf, measuresOf, selected, selectionOf } from './tables.ts';
import {
  differenceText,
  errorText,
  estimateText,
  intervalText,
  probabilityText,
  shareText,
  tableTitle,
} from './text.ts';
import { lookedAt, lookOf } from './address.ts';
import { surveyNames } from './names.ts';

const figure = (more: Partial<RunFigure>): RunFigure =>
  ({ domain: {}, measure: 'fgt0', method: 'chile-income-2013@1', estimate: 0.1234, ...more }) as RunFigure;
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('in words', () => {
  test.each([
    [shareText(0.125, 'es'), '12,5 %'],
    [shareText(0.125, 'en'), '12.5 %'],
    [shareText(null, 'es'), '–'],
    [errorText('fgt0', 0.00123, 'es'), '0,123 pp'],
    [errorText('fgt0', null, 'es'), '–'],
    [differenceText('fgt0', -0.0123, 'es'), '−1,23 pp'],
    [differenceText('fgt0', 0.0123, 'en'), '+1.23 pp'],
    [differenceText('fgt0', 0, 'es'), '0,00 pp'],
    [differenceText('fgt0', null, 'es'), '–'],
    [differenceText('persons', -1200, 'es'), '−1.200'],
    [probabilityText(0.0004, 'es'), '< 0,001'],
    [probabilityText(0.04567, 'en'), '0.046'],
    [estimateText(figure({ estimate: null }), 'es'), '–'],
    [intervalText({ measure: 'fgt0', low: null, high: null }, 'es'), '–'],
    [tableTitle('region*sexo', 'es'), 'region × sexo'],
  ])('%s', (said, expected) => expect(plain(said)).toBe(expected));
});

describe('tables', () => {
  const { one, some } = diceOf(5);
  const figures = Array.from({ length: 200 }, () =>
    figure({
      domain: Object.fromEntries(some(['region', 'sexo', 'edad']).map((group) => [group, one(['1', '2'])])),
      measure: one(['fgt0', 'fgt1', 'persons']),
    }),
  );

  test('hold each figure once between them', () => {
    const tables = groupingsOf(figures).flatMap((grouping) =>
      measuresOf(figures).flatMap(({ measure }) => selected(figures, { grouping, measure })),
    );
    expect(tables).toHaveLength(figures.length);
    expect(new Set(tables).size).toBe(figures.length);
  });

  test('are asked for by an address, which reads back as the same', () => {
    for (const grouping of groupingsOf(figures)) {
      const asked = { grouping, measure: 'fgt1' };
      const look = lookOf(new URLSearchParams(lookedAt(asked)));
      expect(look).toEqual({ ...asked, from: 0 });
      expect(selectionOf(figures, look)).toEqual(asked);
    }
  });

  test('what is not there is the nearest that is: a table of groups rather than the whole', () => {
    const asked = { grouping: 'hats', measure: 'hats' };
    const { grouping, measure } = selectionOf(figures, asked);
    expect(grouping).not.toBe('');
    expect(measure).toBe(figures[0]!.measure);
    expect(selectionOf([], asked)).toEqual({ grouping: '', measure: '' });
    expect(selectionOf([figure({})], asked)).toEqual({ grouping: '', measure: 'fgt0' });
  });

  test('are named by their groups, in their order', () => {
    for (const one of figures) expect(groupsIn(groupingOf(one))).toEqual(Object.keys(one.domain));
  });

  test('a figure is the same one in another run, however its groups are ordered, and none of another measure', () => {
    const here = figure({ domain: { region: '13', sexo: '2' } });
    expect(identityOf(figure({ domain: { sexo: '2', region: '13' }, estimate: 1 }))).toBe(identityOf(here));
    for (const other of [{ measure: 'fgt1' }, { domain: { region: '13' } }, { part: '0.5' }])
      expect(identityOf(figure({ domain: here.domain, ...other }))).not.toBe(identityOf(here));
  });
});

test('values are called by the official name of a place, else as described, else as the file says, else as they are', () => {
  const name = surveyNames(
    { groups: { region: 'r', sexo: 's', area: 'a' } },
    [{ name: 's', labels: [{ value: 2, label: 'Mujer' }] }] as Parameters<typeof surveyNames>[1],
    'es',
  );
  expect(['13', ' 5', '99'].map((code) => name('region', code))).toEqual(['Metropolitana', 'Valparaíso', '99']);
  expect([name('sexo', '2'), name('sexo', '3'), name('area', '1')]).toEqual(['Mujer', '3', '1']);
});
