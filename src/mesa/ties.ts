/** The tables of the mesa that hold a person. */
import { doer } from '#platform/facet/person-tie.ts';

export const personTies = [doer('product_version', 'published_by'), doer('product_version', 'withdrawn_by')];
