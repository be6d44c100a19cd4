/** The tables of the registry that point at an organisation. */
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';

/** What is an organisation's own, goes when it goes, and says nothing of anybody's work with it. */
const own = { onMerge: 'keep', worked: false } as const;

export const organizationTies: readonly OrganizationTie[] = [
  { table: 'registration', column: 'organization_id', onMerge: 'move', worked: true },
  {
    table: 'organization_ally',
    column: 'ally_id',
    onMerge: 'move',
    worked: true,
    equal: ['organization_id'],
    otherEnd: 'organization_id',
  },
  { table: 'organization', column: 'merged_into', onMerge: 'move', worked: true },
  { table: 'organization_former_slug', column: 'organization_id', onMerge: 'move', worked: false, key: 'slug' },
  { table: 'organization_change', column: 'organization_id', onMerge: 'keep', worked: true },
  { table: 'team_note', column: 'organization_id', onMerge: 'move', worked: true },
  { table: 'team_assignment', column: 'organization_id', onMerge: 'move', worked: true, equal: [] },
  { table: 'team_tag', column: 'organization_id', onMerge: 'move', worked: true, equal: ['tag'] },
  { table: 'organization_ally', column: 'organization_id', ...own },
  {
    table: 'organization_not_ally',
    column: 'organization_id',
    onMerge: 'move',
    worked: false,
    equal: ['ally_id'],
    otherEnd: 'ally_id',
  },
  {
    table: 'organization_not_ally',
    column: 'ally_id',
    onMerge: 'move',
    worked: true,
    equal: ['organization_id'],
    otherEnd: 'organization_id',
  },
  { table: 'organization_confirmation', column: 'organization_id', ...own },
  { table: 'import_notice', column: 'organization_id', ...own },
  { table: 'organization_contact', column: 'organization_id', ...own },
  { table: 'organization_distinct', column: 'one_id', ...own },
  { table: 'organization_distinct', column: 'other_id', ...own },
  { table: 'organization_writing', column: 'organization_id', ...own },
  { table: 'organization_merge', column: 'kept_id', ...own },
  { table: 'organization_merge', column: 'absorbed_id', ...own },
  { table: 'organization_twin', column: 'one_id', ...own },
  { table: 'organization_twin', column: 'other_id', ...own },
  { table: 'directory_entry', column: 'organization_id', ...own },
  { table: 'representation_request', column: 'organization_id', onMerge: 'move', worked: true },
  // Without a foreign key: an import remembers what it made after it was undone.
  { table: 'import_row', column: 'organization_id', ...own },
];
