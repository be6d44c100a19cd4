/** The tables of the ecosystem that point at an organisation, or hold a person. */
import { doer, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  {
    table: 'initiative_runner',
    column: 'organization_id',
    onMerge: 'move',
    worked: true,
    equal: ['initiative_id', 'role'],
    over: 'until_at',
  },
];

export const personTies: readonly PersonTie[] = [
  doer('initiative_stage', 'said_by'),
  doer('initiative_runner', 'said_by'),
  doer('initiative_runner', 'answered_by'),
  doer('initiative_reach', 'said_by'),
];

export const notPersons: NotPersons = { 'initiative.name': 'A programme or project.' };
