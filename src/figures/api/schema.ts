/** What the open API takes and gives of the poverty figures and the territories. */
import * as v from 'valibot';
import { methodIds } from '#poverty/method/list.ts';
import { askedParameters } from '../ask/parameters.ts';
import { levels } from '#territory/place.ts';
import { estimations, qualities } from '../release/estimate.ts';
import { countingMethods, measures } from '../release/measures.ts';

export const mostFigures = 10_000;
export const figureFormats = ['json', 'csv'] as const;

const number = v.nullable(v.number());
const territory = v.pipe(
  v.string(),
  v.regex(/^(CL|\d{2}|\d{5})$/),
  v.description('`CL`, the two-digit CUT code of a region or the five-digit one of a comuna'),
);
const parameter = (description: string, example?: string) =>
  v.pipe(v.optional(v.string()), v.description(example ? `${description}, such as \`${example}\`` : description));

/** How each parameter is described; what it may be is checked where every table is asked (`readAsked`). */
export const figuresQuery = v.strictObject({
  territory: parameter('Code of a territory; may be repeated', '13110'),
  level: v.pipe(v.optional(v.picklist(levels)), v.description('Every territory of a level')),
  measure: v.pipe(v.optional(v.picklist(measures)), v.description('May be repeated')),
  part: parameter('Indicator or dimension of a measure that has them; may be repeated', 'asis'),
  method: v.pipe(
    v.optional(v.picklist([...methodIds, ...countingMethods])),
    v.description(
      'One method: two methods never make a series. Without it, figures of every method, each saying its own',
    ),
  ),
  year: parameter('May be repeated', '2024'),
  period: parameter('A year, or a month of what is published by month; may be repeated', '2024-05'),
  breakdown: parameter('A part of the population, or `all` for every one; everybody when not given', 'sexo=2'),
  dataset: parameter('Only this dataset; otherwise the official figure is answered where two give the same'),
  release: parameter('Version of the data; the latest when not given', '1'),
  format: v.pipe(v.optional(v.picklist(figureFormats), 'json'), v.description('Or say `Accept: text/csv`')),
  limit: parameter(`Figures per page, from 1 to ${mostFigures}; 1000 when not given`, '1000'),
  page: parameter('From 1', '1'),
});

/** Parameters of the API alone, beside those of every table. */
export const ownParameters = ['format', 'limit', 'page'] as const;
/** Parameters that may come several times. */
export const repeatableFigures = askedParameters.filter(
  (name) => !['level', 'method', 'dataset', 'release'].includes(name),
);

export const figure = v.strictObject({
  territory,
  measure: v.picklist(measures),
  part: v.pipe(v.nullable(v.string()), v.description('Indicator or dimension')),
  method: v.pipe(v.string(), v.description('Figures of two methods are not to be compared or subtracted')),
  year: v.pipe(v.number(), v.integer()),
  period: v.pipe(v.string(), v.description('The year, or the month of what is published by month')),
  breakdown: v.pipe(
    v.nullable(v.string()),
    v.description(
      'Null is everybody; `comunas_included=20-of-33` is those of that many of the comunas of the territory alone, `declared_weights=63-percent` those declared to be of all of it though the weights add up to 63 % of its people',
    ),
  ),
  value: v.pipe(number, v.description('In its unit; null when it must not be published')),
  unit: v.pipe(v.picklist(['share', 'persons', 'clp', 'index']), v.description('A share is between 0 and 1')),
  low: v.pipe(number, v.description('Lower limit of the 95 % interval')),
  high: v.pipe(number, v.description('Upper limit of the 95 % interval')),
  se: v.pipe(number, v.description('Standard error')),
  persons: v.pipe(number, v.description('Persons in that situation')),
  population: v.pipe(number, v.description('Persons it is a share of')),
  n: v.pipe(number, v.description('Persons in the sample')),
  quality: v.pipe(v.nullable(v.picklist(qualities)), v.description('Null: the source does not say')),
  estimation: v.pipe(v.nullable(v.picklist(estimations)), v.description('Null: the source does not say')),
  dataset: v.string(),
  source: v.pipe(v.nullable(v.string()), v.description('Whom to cite')),
});

export const figuresPage = v.strictObject({
  release: v.pipe(
    v.number(),
    v.description('Version of the data: give it as `release` to get the same figures for ever'),
  ),
  total: v.number(),
  page: v.number(),
  items: v.array(figure),
  next: v.pipe(v.nullable(v.string()), v.description('The address of the next page; null on the last')),
});

export const territoriesQuery = v.strictObject({
  level: v.pipe(v.optional(v.picklist(levels)), v.description('Only these')),
  region: parameter('Only this region and its comunas, by its two-digit code', '13'),
  q: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(100))),
    v.description('The region or comuna meant by a name, also misspelt, or by a code'),
  ),
  format: v.pipe(v.optional(v.picklist(figureFormats), 'json'), v.description('Or say `Accept: text/csv`')),
});

export const territoryEntry = v.strictObject({
  code: territory,
  name: v.string(),
  level: v.picklist(levels),
  region: v.pipe(v.nullable(v.string()), v.description('Two-digit code of its region')),
  province: v.pipe(v.nullable(v.string()), v.description('Three-digit code of its province')),
  population: v.pipe(v.number(), v.integer(), v.description('Persons counted by the 2024 census')),
});

export const territoryList = v.strictObject({ items: v.array(territoryEntry) });
