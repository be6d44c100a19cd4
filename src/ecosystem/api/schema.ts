/** What the open API takes and gives of initiatives and resources. The same schemas check a request and describe the API to others. */
import * as v from 'valibot';
import { dimensions, enablerKinds, populations } from '#registry/organization/codes.ts';
import {
  anyOf,
  askedOfList,
  pageGiven,
  territoryCode,
  textOrNull,
  thingGiven,
  wholeNumber,
} from '../find/api-schema.ts';
import { bases, initiativeStates, stages, ways } from '../initiatives/initiative.ts';
import { resourceTerms, standings } from '../resources/resource.ts';

const publicStates = initiativeStates.filter((state) => state !== 'draft');
const publicStandings = standings.filter((standing) => standing !== 'withdrawn');

export const initiativesQuery = v.strictObject({
  ...askedOfList,
  population: anyOf(populations, 'With whom it works'),
  dimension: anyOf(dimensions, 'The dimensions of poverty that it addresses'),
  way: anyOf(ways, 'How it reaches people: at a place where they come, where they live, or at a distance'),
  stage: anyOf(stages, 'The stage that its team says it is at'),
  basis: anyOf(bases, 'What its number of people rests on; `unknown` is an answer'),
  state: anyOf(publicStates, 'Whether it goes on'),
});

export const resourcesQuery = v.strictObject({
  ...askedOfList,
  kind: anyOf(enablerKinds, 'Which of the twelve kinds it is'),
  terms: anyOf(resourceTerms, 'On which terms it is had'),
  standing: anyOf(publicStandings, 'Whether it can be asked for today'),
});

const day = v.pipe(v.nullable(v.pipe(v.string(), v.isoDate())), v.description('The day itself is within'));

export const initiativeItem = v.strictObject({
  ...thingGiven,
  name: v.string(),
  summary: v.string(),
  state: v.picklist(publicStates),
  stage: v.nullable(v.picklist(stages)),
  lead: v.pipe(textOrNull, v.description('The organisation that leads it')),
  territories: v.array(territoryCode),
  way: v.nullable(v.picklist(ways)),
  populations: v.array(v.picklist(populations)),
  dimensions: v.array(v.picklist(dimensions)),
  startedOn: v.pipe(textOrNull, v.description('A year, or a year and a month')),
  reach: v.pipe(
    v.nullable(
      v.strictObject({
        year: v.string(),
        persons: v.nullable(wholeNumber),
        low: v.nullable(wholeNumber),
        high: v.nullable(wholeNumber),
        basis: v.picklist(bases),
      }),
    ),
    v.description('People in the latest year of which something was said, as its team says it'),
  ),
});

export const resourceItem = v.strictObject({
  ...thingGiven,
  title: v.string(),
  summary: v.string(),
  offeredBy: v.string(),
  kind: v.picklist(enablerKinds),
  terms: v.picklist(resourceTerms),
  termsWords: v.string(),
  territories: v.array(territoryCode),
  capacity: v.nullable(wholeNumber),
  opensOn: day,
  closesOn: day,
  how: v.string(),
  standing: v.picklist(publicStandings),
});

export const initiativesPage = pageGiven(initiativeItem);
export const resourcesPage = pageGiven(resourceItem);
