/** The tables of the mesa that hold a person, and what only seems to. */
import { doer, recorded, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';

export const personTies: readonly PersonTie[] = [
  doer('product_version', 'published_by'),
  doer('product_version', 'withdrawn_by', ['withdrawn_reason']),
  {
    table: 'product',
    column: 'archived_reason',
    holds: 'words',
    ...recorded,
    onClosing: { keep: 'What the mesa says of what it archived.' },
  },
];

export const notPersons: NotPersons = { 'axis.name': 'A line of work.' };
