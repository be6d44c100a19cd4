/** How the files beside this one are described. */
import { fileURLToPath } from 'node:url';
import type { MultidimensionalMethod } from '../method/method.ts';
import type { SurveyInput } from '../survey/survey.ts';

export const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

export const casen2020 = {
  title: 'Casen en Pandemia 2020',
  period: { constant: '2020' },
  weight: 'expr',
  stratum: 'estrato',
  psu: 'upm',
  household: 'hogar',
  status: { income: { column: 'pobreza', poor: ['1', '2'], extreme: ['1'], notPoor: ['3'] } },
  groups: {
    region: 'region',
    sexo: 'sexo',
    tramo: {
      column: 'edad',
      breaks: [5, 10, 15, 20, 30, 40, 50, 60, 70, 80],
      labels: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11'],
    },
  },
  variables: { ingreso: 'ing_aut_pc', edad: 'edad', activ: 'activ' },
} satisfies SurveyInput;

export const casen2017 = {
  title: 'Casen 2017, Iquique',
  period: { constant: '2017' },
  weight: 'expr',
  stratum: 'varstrat',
  psu: 'upm',
  nest: true,
  size: 'numper',
  income: 'ytotcorh',
  groups: { sexo: 'sexo', zona: 'zona' },
  variables: { ingreso: 'ytotcorh', edad: 'edad' },
} satisfies SurveyInput;

export const mpitb = {
  title: 'mpitb, encuesta sintética',
  weight: 'weight',
  stratum: 'stratum',
  psu: 'psu',
  groups: { area: 'area', region: 'region' },
} satisfies SurveyInput;

/** Made by golden/survey.R: strata with one PSU, empty domains, missing values, weights whole and not. */
export const synthetic = {
  title: 'Encuesta sintética',
  period: { constant: '2017' },
  weight: 'weight',
  stratum: 'stratum',
  psu: 'psu',
  nest: true,
  size: 'size',
  income: 'income',
  indicators: { one: 'd1', two: 'd2', three: 'd3', four: 'd4' },
  groups: { region: 'region', group: 'group', rare: 'rare' },
  variables: { income: 'income', rent: 'rent' },
} satisfies SurveyInput;

const title = { es: '—', en: '—' };
const indicator = (id: string, weight: number) => ({ id, columns: [id], title, weight });

/** The deprivation method that golden/survey.R measures. */
export const syntheticMethod: MultidimensionalMethod = {
  id: 'synthetic',
  version: 1,
  kind: 'multidimensional',
  country: null,
  since: '2026',
  title,
  citation: ['golden/survey.R'],
  verified: title,
  weightTotal: 10,
  cutoff: 4,
  comparison: 'at-least',
  missing: 'unclassified',
  dimensions: [
    { id: 'first', title, indicators: [indicator('one', 3), indicator('two', 3)] },
    { id: 'second', title, indicators: [indicator('three', 2), indicator('four', 2)] },
  ],
};
