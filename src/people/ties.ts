/** The tables of people that point at an organisation. */
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';

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
];
