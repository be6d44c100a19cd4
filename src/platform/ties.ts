/** The tables of the ground that point at an organisation, and those that hold a person. */
import type { OrganizationTie } from './facet/organization-tie.ts';
import { sql } from 'kysely';
import { recorded, uses, type NotPersons, type PersonTie } from './facet/person-tie.ts';

export const organizationTies: readonly OrganizationTie[] = [
  // Without a foreign key: the journal says what was done in the name of whom, as it was.
  { table: 'journal', column: 'in_name_of', onMerge: 'keep', worked: false },
];

const mentions = { erase: 'mentions' } as const;
/** Sent, or never: whoever has not read it by then no longer can. */
const letter = { use: uses.letters, kept: { days: 90, after: 'sent', at: 'send_after', then: 'row' } } as const;

export const personTies: readonly PersonTie[] = [
  {
    table: 'journal',
    column: 'actor_id',
    holds: 'id',
    beside: ['actor_name', 'subject_id'],
    ...recorded,
    shows: { as: 'deeds', columns: ['at', 'what', 'subject_type', 'subject_id'] },
    onClosing: { keep: 'The record of what was done, under the name it was done with.' },
  },
  { table: 'journal', column: 'before', holds: 'words', ...recorded, onClosing: mentions },
  { table: 'journal', column: 'after', holds: 'words', ...recorded, onClosing: mentions },
  {
    table: 'journal',
    column: 'reason',
    holds: 'words',
    ...recorded,
    onClosing: { keep: 'Why it was done, as it was written.', erase: 'mentions' },
  },
  {
    table: 'file',
    column: 'created_by',
    holds: 'id',
    beside: ['name'],
    ...recorded,
    shows: { as: 'files', columns: ['created_at', 'name', 'media_type', 'bytes'] },
    onClosing: { keep: 'The file is part of what it was given to.' },
  },
  {
    table: 'outbox',
    column: 'to_address',
    holds: 'address',
    beside: ['subject', 'action_url', 'unsubscribe_url', 'last_error'],
    ...letter,
    shows: { as: 'letters', columns: ['created_at', 'kind', 'subject', 'sent_at'] },
    onClosing: { erase: 'row' },
  },
  { table: 'outbox', column: 'text_body', holds: 'words', ...letter, onClosing: mentions },
  { table: 'outbox', column: 'html_body', holds: 'words', ...letter, onClosing: mentions },
  {
    table: 'rate_limit',
    column: 'key',
    holds: 'mark',
    use: uses.limits,
    kept: { days: 0, after: 'expired', at: sql`to_timestamp(expire / 1000.0)`, then: 'row' },
    onClosing: { keep: 'A keyed mark, which is gone within the day.' },
  },
];

export const notPersons: NotPersons = {
  'cycle.name': 'A cycle of the mesa.',
  'job_request.name': 'A kind of work.',
  'outbox.action_label': 'What a button says.',
  'setting.value': 'What the mesa is called and how its site looks.',
};
