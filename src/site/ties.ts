/** The tables of the site that hold a person. */
import { doer } from '#platform/facet/person-tie.ts';

export const personTies = [
  doer('page_version', 'written_by', ['writer']),
  doer('page_publication', 'decided_by'),
  doer('site_image', 'added_by'),
];
