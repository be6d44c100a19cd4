/** The tables of people that point at an organisation, and what only seems to hold a person. */
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import type { NotPersons } from '#platform/facet/person-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  // Whoever belongs to both keeps the role held in the one that stays.
  {
    table: 'membership',
    column: 'organization_id',
    onMerge: 'move',
    worked: true,
    equal: ['person_id'],
    over: 'ended_at',
  },
  { table: 'invitation', column: 'organization_id', onMerge: 'move', worked: true },
  { table: 'invitation_link', column: 'organization_id', onMerge: 'move', worked: true },
];

export const notPersons: NotPersons = {
  'invitation.organization_name': 'An organisation.',
  'invitation_link.organization_name': 'An organisation.',
};
