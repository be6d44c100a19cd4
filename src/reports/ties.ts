/** The table of reports that holds a person. */
import { doer, type PersonTie } from '#platform/facet/person-tie.ts';

export const personTies: readonly PersonTie[] = [doer('report_edition', 'made_by')];
