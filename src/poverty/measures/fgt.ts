/** Foster–Greer–Thorbecke measures of income poverty, for the poverty line and the extreme one. */
import type { Base, SumColumn, Estimand, Measures } from './estimand.ts';
import type { Survey } from '../survey/survey.ts';

const base: Base = { n: 'income_n', weight: 'income_w' };
const classified = 'income_poor IS NOT NULL';
const baseColumns: readonly SumColumn[] = [
  { name: base.n, block: 'income n', times: 'one', when: classified },
  { name: base.weight, block: 'income', times: 'weight', when: classified },
];

/**
 * `fgt0` the share of poor persons, `fgt1` the mean gap, `fgt2` the mean squared gap, `persons` the number of poor; the same with `extreme_`.
 * Where the file only has a ready-made status there are no gaps.
 */
export function fgt(method: string, file: { ready: Survey['status']['income']; lines: boolean }): Measures[] {
  if (file.ready)
    return [
      headcount(method, '', 'income_poor'),
      ...(file.ready.extreme ? [headcount(method, 'extreme_', 'income_extreme')] : []),
    ];
  const poor = [headcount(method, '', 'income_poor'), gaps(method, '', 'income_poor', 'z_poor')];
  return file.lines
    ? [
        ...poor,
        headcount(method, 'extreme_', 'income_extreme'),
        gaps(method, 'extreme_', 'income_extreme', 'z_extreme'),
      ]
    : poor;
}

function headcount(method: string, prefix: string, poor: string): Measures {
  const about = { part: null, method, base };
  const column = `${prefix}poor`;
  return {
    columns: [...baseColumns, { name: column, block: 'income', times: 'weight', when: `${poor} = 1` }],
    estimands: [
      {
        ...about,
        measure: `${prefix}fgt0`,
        kind: 'proportion',
        numerator: [[1, column]],
        denominator: [[1, base.weight]],
        square: column,
      },
      {
        ...about,
        measure: `${prefix}persons`,
        kind: 'total',
        share: `${prefix}fgt0`,
        numerator: [[1, column]],
        denominator: null,
        square: null,
      },
    ],
  };
}

function gaps(method: string, prefix: string, poor: string, line: string): Measures {
  const gap = `((${line} - x) / ${line})`;
  const powers = [1, 2, 4];
  const columns = powers.map((power): SumColumn => ({
    name: `${prefix}gap${power}`,
    block: 'gaps',
    times: 'weight',
    when: `${poor} = 1`,
    value: Array(power).fill(gap).join(' * '),
  }));
  const estimand = (power: number): Estimand => ({
    measure: `${prefix}fgt${power}`,
    part: null,
    kind: 'mean',
    method,
    numerator: [[1, `${prefix}gap${power}`]],
    denominator: [[1, base.weight]],
    base,
    square: `${prefix}gap${power * 2}`,
  });
  return { columns, estimands: [estimand(1), estimand(2)] };
}
