/** What the open API takes and gives of initiatives and resources. The same schemas check a request and describe the API to others. */
import * as v from 'valibot';
import { dimensions, enablerKinds, populations } from '#registry/organization/codes.ts';
import { comunas, regions } from '#territory/territory.ts';
import { country } from '#territory/place.ts';
import { bases, initiativeStates, stages } from '../initiatives/initiative.ts';
import { resourceTerms, standings } from '../resources/resource.ts';

const text = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const territory = v.pipe(v.string(), v.description('`CL`, a region (two digits) or a comuna (five digits)'));
const day = v.pipe(v.nullable(v.pipe(v.string(), v.isoDate())), v.description('The day itself is within'));

/** As many values of a parameter as a list takes. */
const mostValues = 40;

const several = (codes: readonly string[], description: string) =>
  v.pipe(v.optional(v.pipe(v.array(v.picklist(codes)), v.maxLength(mostValues)), []), v.description(description));

const asked = {
  q: v.pipe(
    v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
    v.description(
      'A sentence: words that its name, its summary or its organisation say, whatever their number, gender and accents; places, and what or whom it is for. What says all of it, the surest and the nearest first',
    ),
  ),
  region: several(
    [country.code, ...regions.map(({ code }) => code)],
    'Regions in which it says it is, whole or by comunas; `CL` for all of Chile',
  ),
  comuna: several(
    comunas.map(({ code }) => code),
    'Comunas that it names: five-digit CUT codes',
  ),
  page: v.pipe(
    v.optional(v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/), v.transform(Number), v.number()), '1'),
    v.description('From 1; 50 to a page'),
  ),
};

const publicStates = initiativeStates.filter((state) => state !== 'draft');
const publicStandings = standings.filter((standing) => standing !== 'withdrawn');

export const initiativesQuery = v.strictObject({
  ...asked,
  population: several(populations, 'With whom it works'),
  dimension: several(dimensions, 'The dimensions of poverty that it addresses'),
  stage: several(stages, 'The stage that its team says it is at'),
  basis: several(bases, 'What its number of people rests on; `unknown` is an answer'),
  state: several(publicStates, 'Whether it goes on'),
});

export const resourcesQuery = v.strictObject({
  ...asked,
  kind: several(enablerKinds, 'Which of the twelve kinds it is'),
  terms: several(resourceTerms, 'On which terms it is had'),
  standing: several(publicStandings, 'Whether it can be asked for today'),
});

const thing = { id: v.pipe(v.string(), v.uuid()), slug: v.string(), url: v.string() };

export const initiativeItem = v.strictObject({
  ...thing,
  name: v.string(),
  summary: v.string(),
  state: v.picklist(publicStates),
  stage: v.nullable(v.picklist(stages)),
  lead: v.pipe(text, v.description('The organisation that leads it')),
  territories: v.array(territory),
  populations: v.array(v.picklist(populations)),
  dimensions: v.array(v.picklist(dimensions)),
  startedOn: v.pipe(text, v.description('A year, or a year and a month')),
  reach: v.pipe(
    v.nullable(
      v.strictObject({
        year: v.string(),
        persons: v.nullable(count),
        low: v.nullable(count),
        high: v.nullable(count),
        basis: v.picklist(bases),
      }),
    ),
    v.description('People in the latest year of which something was said, as its team says it'),
  ),
});

export const resourceItem = v.strictObject({
  ...thing,
  title: v.string(),
  summary: v.string(),
  offeredBy: v.string(),
  kind: v.picklist(enablerKinds),
  terms: v.picklist(resourceTerms),
  termsWords: v.string(),
  territories: v.array(territory),
  capacity: v.nullable(count),
  opensOn: day,
  closesOn: day,
  how: v.string(),
  standing: v.picklist(publicStandings),
});

const facets = v.pipe(
  v.record(v.string(), v.array(v.strictObject({ value: v.string(), count }))),
  v.description('By parameter: how many each value would leave'),
);
const next = v.pipe(text, v.description('The address of the next page; null on the last'));

export const initiativesPage = v.strictObject({ total: count, items: v.array(initiativeItem), facets, next });
export const resourcesPage = v.strictObject({ total: count, items: v.array(resourceItem), facets, next });
