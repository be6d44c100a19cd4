/** The tables of the ground that point at an organisation. */
import type { OrganizationTie } from './organization-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  // Without a foreign key: the journal says what was done in the name of whom, as it was.
  { table: 'journal', column: 'in_name_of', onMerge: 'keep', worked: false },
];
