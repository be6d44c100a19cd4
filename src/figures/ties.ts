/** The tables of the published figures that hold a person. */
import { doer } from '#platform/facet/person-tie.ts';

export const personTies = [doer('data_release', 'released_by'), doer('dataset', 'published_by')];
