/** The tables of the published figures that hold a person, and what only seems to. */
import { doer, type NotPersons } from '#platform/facet/person-tie.ts';

export const personTies = [doer('data_release', 'released_by'), doer('dataset', 'published_by')];

export const notPersons: NotPersons = { 'dataset.end_reason': 'Why figures were withdrawn.' };
