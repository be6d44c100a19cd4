/** The tables of the ground that point at an organisation, and those that hold a person. */
import type { OrganizationTie } from './facet/organization-tie.ts';
import type { NotPersons, PersonTie } from './facet/person-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  // Without a foreign key: the journal says what was done in the name of whom, as it was.
  { table: 'journal', column: 'in_name_of', onMerge: 'keep', worked: false },
];

const mentions = { erase: 'mentions' } as const;

export const personTies: readonly PersonTie[] = [
  {
    table: 'journal',
    column: 'actor_id',
    holds: 'id',
    beside: ['actor_name', 'subject_id'],
    shows: { as: 'deeds', columns: ['at', 'what', 'subject_type', 'subject_id'] },
    onClosing: { keep: 'The record of what was done, under the name it was done with.' },
  },
  { table: 'journal', column: 'before', holds: 'words', onClosing: mentions },
  { table: 'journal', column: 'after', holds: 'words', onClosing: mentions },
  {
    table: 'journal',
    column: 'reason',
    holds: 'words',
    onClosing: { keep: 'Why it was done, as it was written.', erase: 'mentions' },
  },
  {
    table: 'file',
    column: 'created_by',
    holds: 'id',
    beside: ['name'],
    shows: { as: 'files', columns: ['created_at', 'name', 'media_type', 'bytes'] },
    onClosing: { keep: 'The file is part of what it was given to.' },
  },
  {
    table: 'outbox',
    column: 'to_address',
    holds: 'address',
    beside: ['subject', 'action_url', 'unsubscribe_url', 'last_error'],
    shows: { as: 'letters', columns: ['created_at', 'kind', 'subject', 'sent_at'] },
    onClosing: { erase: 'row' },
  },
  { table: 'outbox', column: 'text_body', holds: 'words', onClosing: mentions },
  { table: 'outbox', column: 'html_body', holds: 'words', onClosing: mentions },
];

export const notPersons: NotPersons = {
  'cycle.name': 'A cycle of the mesa.',
  'job_request.name': 'A kind of work.',
  'outbox.action_label': 'What a button says.',
  'setting.value': 'What the mesa is called and how its site looks.',
};
