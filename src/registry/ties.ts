/** The tables of the registry that point at an organisation, and those that hold a person. */
import type { OrganizationTie } from '#platform/facet/organization-tie.ts';
import { doer, type PersonTie } from '#platform/facet/person-tie.ts';

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
  { table: 'organization_ally', column: 'organization_id', ...own },
  { table: 'organization_confirmation', column: 'organization_id', ...own },
  { table: 'organization_contact', column: 'organization_id', ...own },
  { table: 'organization_distinct', column: 'one_id', ...own },
  { table: 'organization_distinct', column: 'other_id', ...own },
  { table: 'organization_writing', column: 'organization_id', ...own },
  { table: 'organization_merge', column: 'kept_id', ...own },
  { table: 'organization_merge', column: 'absorbed_id', ...own },
  { table: 'organization_twin', column: 'one_id', ...own },
  { table: 'organization_twin', column: 'other_id', ...own },
  { table: 'directory_entry', column: 'organization_id', ...own },
  // Without a foreign key: an import remembers what it made after it was undone.
  { table: 'import_row', column: 'organization_id', ...own },
];

const registrations = {
  as: 'registrations',
  columns: ['folio', 'state', 'email', 'answers', 'created_at', 'submitted_at', 'decided_at'],
};
const ofTheWindow = { keep: 'A registration is part of the record of its window.' };
const ofTheOrganization = { keep: 'It belongs to the organisation, whose people change it.' };

export const personTies: readonly PersonTie[] = [
  {
    table: 'registration',
    column: 'person_id',
    holds: 'id',
    beside: ['answers'],
    shows: registrations,
    onClosing: ofTheWindow,
  },
  { table: 'registration', column: 'email', holds: 'address', shows: registrations, onClosing: ofTheWindow },
  { table: 'registration_submission', column: 'answers', holds: 'words', onClosing: ofTheWindow },
  {
    table: 'organization_contact',
    column: 'email',
    holds: 'address',
    beside: ['name', 'position', 'phone'],
    shows: { as: 'contactOf', columns: ['organization_id', 'name', 'position', 'email', 'phone'] },
    onClosing: ofTheOrganization,
  },
  { table: 'organization', column: 'public_email', holds: 'address', onClosing: ofTheOrganization },
  {
    table: 'organization_confirmation',
    column: 'asked_of',
    holds: 'address',
    beside: ['answered_by'],
    shows: { as: 'confirmationsAsked', columns: ['asked_at', 'organization_id', 'answered_at'] },
    onClosing: { keep: 'It says whom the organisation was asked of, and when they answered.' },
  },
  {
    table: 'window_notice',
    column: 'email',
    holds: 'address',
    shows: { as: 'windowNotices', columns: ['asked_at', 'email', 'confirmed_at'] },
    onClosing: { keep: 'An address asked for it, with an account or without; each letter has the link that ends it.' },
  },
  { table: 'import_row', column: 'cells', holds: 'words', onClosing: { keep: 'The sheet as it came.' } },
  doer('import_batch', 'person_id', ['person_name']),
  doer('organization_change', 'asked_by'),
  doer('organization_change', 'decided_by'),
  doer('organization_distinct', 'person_id', ['person_name']),
  doer('organization_merge', 'person_id', ['person_name']),
  doer('organization_writing', 'person_id', ['person_name']),
  doer('registration_decision', 'decided_by'),
  doer('registration_window_extension', 'extended_by'),
];
