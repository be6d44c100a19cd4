/** The tables of the mesa that hold a person, and what only seems to. */
import { doer, type NotPersons } from '#platform/facet/person-tie.ts';

export const personTies = [
  doer('product_version', 'published_by'),
  doer('product_version', 'withdrawn_by', ['withdrawn_reason']),
];

export const notPersons: NotPersons = { 'axis.name': 'A line of work.' };
