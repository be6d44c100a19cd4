/** The report that the benches make: 44 measures of income and multidimensional poverty in the whole and by six groups. */
import { indicatorsOf } from '../src/poverty/method/method.ts';
import { methodOf, methodParts } from '../src/poverty/method/list.ts';
import { planOf } from '../src/poverty/measures/plan.ts';
import { readSurvey } from '../src/poverty/survey/survey.ts';

const indicators = indicatorsOf(methodParts(methodOf('chile-multidimensional-2015')).multidimensional!).map(
  ({ id }) => id,
);

export const survey = readSurvey({
  title: 'Bench',
  period: { column: 'wave' },
  lines: { poor: 'lp', extreme: 'li' },
  weight: 'expr',
  stratum: 'estrato',
  psu: 'upm',
  size: 'numper',
  income: 'ytotcorh',
  indicators: Object.fromEntries(indicators.map((id, i) => [id, `d${i + 1}`])),
  groups: {
    region: 'region',
    comuna: 'comuna',
    area: 'area',
    sexo: 'sexo',
    etnia: 'etnia',
    band: { column: 'edad', breaks: [18, 30, 45, 60] },
  },
});

export const groups = Object.keys(survey.groups);
export const groupings = [[], ...groups.map((g) => [g])];

/** Both methods of the old series at once, as severe poverty joins them. */
const method = {
  ...methodOf('chile-severe-2024'),
  kind: 'severe' as const,
  income: 'chile-income-2013',
  multidimensional: 'chile-multidimensional-2015',
};
const measures = [
  'fgt0',
  'fgt1',
  'fgt2',
  'extreme_fgt0',
  'extreme_fgt1',
  'persons',
  'h',
  'm0',
  'a',
  'raw',
  'censored',
  'dimension_contribution',
];
/** Without design effects, which the R it is set against does not make. */
export const plan = planOf({ method, survey, measures, designEffects: false });
