/** The tables of the site that hold a person. */
import { doer, recorded, type PersonTie } from '#platform/facet/person-tie.ts';

export const personTies: readonly PersonTie[] = [
  doer('page_version', 'written_by', ['writer']),
  {
    table: 'page_version',
    column: 'body',
    holds: 'words',
    ...recorded,
    onClosing: { keep: 'What the mesa published. Whoever is named in it asks for another version.' },
  },
  doer('page_publication', 'decided_by'),
  doer('site_image', 'added_by', ['credit']),
];
