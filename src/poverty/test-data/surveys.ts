/** How the files beside this one are described. */
import { fileURLToPath } from 'node:url';
import type { SurveyInput } from '../survey.ts';

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
