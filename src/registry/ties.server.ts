/** The tables of the registry that hold a person. */
import { doer, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';
import { eraseFromSheets } from './import/erase.server.ts';
import { eraseRegistrations } from './registration/erase.server.ts';
import { eraseContacts } from './upkeep/erase.server.ts';

const registrations = {
  as: 'registrations',
  columns: ['folio', 'state', 'email', 'answers', 'created_at', 'submitted_at', 'decided_at'],
};
const mentions = { erase: 'mentions' } as const;
const written = { keep: 'What a reviewer answered, as it was written.', erase: 'mentions' } as const;

export const personTies: readonly PersonTie[] = [
  {
    table: 'registration',
    column: 'person_id',
    holds: 'id',
    shows: registrations,
    onClosing: { keep: 'A registration is part of the record of its window.' },
  },
  {
    table: 'registration',
    column: 'email',
    holds: 'address',
    shows: registrations,
    onClosing: { erase: { by: eraseRegistrations } },
  },
  { table: 'registration', column: 'answers', holds: 'words', onClosing: mentions },
  { table: 'registration_submission', column: 'answers', holds: 'words', onClosing: mentions },
  { table: 'registration_decision', column: 'message', holds: 'words', onClosing: written },
  { table: 'registration_decision', column: 'reasons', holds: 'words', onClosing: written },
  { table: 'registration_window_extension', column: 'reason', holds: 'words', onClosing: written },
  { table: 'organization_change', column: 'reason', holds: 'words', onClosing: written },
  {
    table: 'organization_contact',
    column: 'email',
    holds: 'address',
    beside: ['name', 'position', 'phone'],
    shows: { as: 'contactOf', columns: ['organization_id', 'name', 'position', 'email', 'phone'] },
    onClosing: { erase: { by: eraseContacts } },
  },
  {
    table: 'organization',
    column: 'public_email',
    holds: 'address',
    shows: { as: 'publishedBy', columns: ['name', 'public_email'] },
    onClosing: { erase: { by: eraseContacts } },
  },
  {
    table: 'organization_confirmation',
    column: 'asked_of',
    holds: 'address',
    shows: { as: 'confirmationsAsked', columns: ['asked_at', 'organization_id', 'answered_at'] },
    onClosing: { erase: { to: () => ({ asked_of: '' }) } },
  },
  {
    table: 'organization_confirmation',
    column: 'answered_by',
    holds: 'address',
    onClosing: { erase: { to: () => ({ answered_by: null }) } },
  },
  {
    table: 'window_notice',
    column: 'email',
    holds: 'address',
    shows: { as: 'windowNotices', columns: ['asked_at', 'email', 'confirmed_at'] },
    onClosing: { erase: 'row' },
  },
  { table: 'import_row', column: 'cells', holds: 'words', onClosing: { erase: { by: eraseFromSheets } } },
  { table: 'import_row', column: 'changes', holds: 'words', onClosing: { erase: { by: eraseFromSheets } } },
  { table: 'import_row', column: 'answers', holds: 'words', onClosing: mentions },
  { table: 'import_row', column: 'before', holds: 'words', onClosing: mentions },
  { table: 'organization_merge', column: 'kept_before', holds: 'words', onClosing: mentions },
  doer('import_batch', 'person_id', ['person_name', 'file_name']),
  doer('organization_change', 'asked_by'),
  doer('organization_change', 'decided_by'),
  doer('organization_distinct', 'person_id', ['person_name']),
  doer('organization_merge', 'person_id', ['person_name']),
  doer('organization_writing', 'person_id', ['person_name']),
  doer('registration_decision', 'decided_by'),
  doer('registration_window_extension', 'extended_by'),
];

export const notPersons: NotPersons = {
  'directory_facet.value': 'A code.',
  'import_row.label': 'The name of an organisation.',
  'organization.name': 'An organisation.',
  'organization.public_phone': "The organisation's own.",
  'organization_ally.ally_name': 'An organisation.',
  'organization_change.before': 'The name, the RUT and the sector of an organisation.',
  'organization_change.after': 'The name, the RUT and the sector of an organisation.',
  'registration_window.name': 'A window.',
};
