/** The tables of the ground that point at an organisation, and those that hold a person. */
import type { OrganizationTie } from './facet/organization-tie.ts';
import type { PersonTie } from './facet/person-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  // Without a foreign key: the journal says what was done in the name of whom, as it was.
  { table: 'journal', column: 'in_name_of', onMerge: 'keep', worked: false },
];

const record = 'The record of what was done, under the name it was done with.';

export const personTies: readonly PersonTie[] = [
  {
    table: 'journal',
    column: 'actor_id',
    holds: 'id',
    beside: ['actor_name'],
    shows: { as: 'deeds', columns: ['at', 'what', 'subject_type', 'subject_id'] },
    onClosing: { keep: record },
  },
  { table: 'journal', column: 'before', holds: 'words', onClosing: { keep: record } },
  { table: 'journal', column: 'after', holds: 'words', onClosing: { keep: record } },
  {
    table: 'file',
    column: 'created_by',
    holds: 'id',
    shows: { as: 'files', columns: ['created_at', 'name', 'media_type', 'bytes'] },
    onClosing: { keep: 'The file is part of what it was given to.' },
  },
  {
    table: 'outbox',
    column: 'to_address',
    holds: 'address',
    beside: ['subject', 'text_body', 'html_body', 'action_url', 'unsubscribe_url'],
    shows: { as: 'letters', columns: ['created_at', 'kind', 'subject', 'sent_at'] },
    onClosing: { keep: 'A letter is forgotten half a year after it left.' },
  },
];
