/** The tables of the registry that hold a person. */
import { sql } from 'kysely';
import { recorded, doer, type NotPersons, type PersonTie } from '#platform/facet/person-tie.ts';
import { forgetDrafts, forgetRegistrants } from './registration/forget.server.ts';
import { registryUse } from './uses.ts';
import { eraseFromSheets, forgetApplied, forgetUnapplied } from './upkeep/sheets.server.ts';
import { eraseRegistrations } from './registration/erase.server.ts';
import { eraseRequests, forgetProofs } from './representation/erase.server.ts';
import { eraseContacts } from './upkeep/erase.server.ts';

const registrations = {
  as: 'registrations',
  columns: ['folio', 'state', 'email', 'answers', 'created_at', 'submitted_at', 'decided_at'],
} as const;
const decided = {
  use: registryUse('registration'),
  kept: [
    { days: 30, after: 'windowClosed', at: 'created_at', then: { by: forgetDrafts } },
    { days: 365, after: 'decided', at: 'decided_at', then: { by: forgetRegistrants } },
  ],
} as const;
const ofOrganization = { use: registryUse('contact'), kept: { while: 'organization' } } as const;
const sheets = {
  use: registryUse('sheet'),
  kept: [
    { days: 90, after: 'applied', at: 'applied_at', then: { by: forgetApplied } },
    { days: 90, after: 'begun', at: 'created_at', then: { by: forgetUnapplied } },
  ],
} as const;
/** The first window that was announced since: that was what was asked for. */
const toldOf = sql`(select min(w.closes_at) from registration_window w
  where w.announced_at is not null and w.closes_at > window_notice.asked_at)`;
const organizationName = sql`(select o.name from organization o where o.id = organization_id)`;
const mentions = { erase: 'mentions' } as const;
const written = { keep: 'What a reviewer answered, as it was written.', erase: 'mentions' } as const;

export const personTies: readonly PersonTie[] = [
  {
    table: 'registration',
    column: 'person_id',
    holds: 'id',
    ...decided,
    shows: registrations,
    onClosing: { keep: 'A registration is part of the record of its window.' },
  },
  {
    table: 'registration',
    column: 'email',
    holds: 'address',
    ...decided,
    shows: registrations,
    onClosing: { erase: { by: eraseRegistrations } },
  },
  { table: 'registration', column: 'answers', holds: 'words', ...decided, onClosing: mentions },
  { table: 'registration', column: 'explanation', holds: 'words', ...decided, onClosing: mentions },
  { table: 'registration_submission', column: 'answers', holds: 'words', ...decided, onClosing: mentions },
  {
    table: 'registration_submission',
    column: 'explanation',
    holds: 'words',
    ...decided,
    onClosing: { keep: 'What a reviewer was told, as it was written.', erase: 'mentions' },
  },
  {
    table: 'registration_link',
    column: 'token_hash',
    holds: 'mark',
    use: registryUse('registration'),
    kept: { days: 0, after: 'expired', at: 'expires_at', then: 'row' },
    onClosing: { keep: 'It opens a registration, and goes with it.' },
  },
  { table: 'registration_decision', column: 'message', holds: 'words', ...recorded, onClosing: written },
  { table: 'registration_decision', column: 'reasons', holds: 'words', ...recorded, onClosing: written },
  { table: 'registration_decision', column: 'beside', holds: 'words', ...recorded, onClosing: written },
  { table: 'registration_window_extension', column: 'reason', holds: 'words', ...recorded, onClosing: written },
  { table: 'organization_change', column: 'reason', holds: 'words', ...recorded, onClosing: written },
  { table: 'team_note', column: 'text', holds: 'words', ...recorded, onClosing: written },
  { table: 'team_tag', column: 'tag', holds: 'words', ...recorded, onClosing: written },
  {
    table: 'organization_contact',
    column: 'email',
    holds: 'address',
    ...ofOrganization,
    beside: ['name', 'position', 'phone'],
    shows: {
      as: 'contactOf',
      columns: ['organization_id', 'name', 'position', 'email', 'phone'],
      also: { organization_name: organizationName },
    },
    onClosing: { erase: { by: eraseContacts } },
  },
  {
    table: 'organization',
    column: 'public_email',
    holds: 'address',
    ...ofOrganization,
    shows: { as: 'publishedBy', columns: ['name', 'public_email'] },
    onClosing: { erase: { by: eraseContacts } },
  },
  {
    table: 'import_notice',
    column: 'told_to',
    holds: 'address',
    use: registryUse('contact'),
    kept: { days: 60, after: 'asked', at: 'told_at', then: 'row' },
    onClosing: { erase: 'row' },
  },
  {
    table: 'organization_confirmation',
    column: 'asked_of',
    holds: 'address',
    use: registryUse('contact'),
    kept: { days: 365, after: 'asked', at: 'asked_at', then: { to: { asked_of: '' } } },
    shows: {
      as: 'confirmationsAsked',
      columns: ['asked_at', 'organization_id', 'answered_at'],
      also: { organization_name: organizationName },
    },
    onClosing: { erase: { to: () => ({ asked_of: '' }) } },
  },
  {
    table: 'organization_confirmation',
    column: 'answered_by',
    holds: 'address',
    use: registryUse('contact'),
    kept: { days: 365, after: 'asked', at: 'asked_at', then: { to: { answered_by: null } } },
    onClosing: { erase: { to: () => ({ answered_by: null }) } },
  },
  {
    table: 'representation_request',
    column: 'email',
    holds: 'address',
    use: registryUse('representation'),
    beside: ['name', 'position'],
    kept: [
      { days: 7, after: 'asked', at: 'asked_at', only: sql`proved_at is null`, then: 'row' },
      { days: 365, after: 'decided', at: 'decided_at', then: 'row' },
    ],
    shows: {
      as: 'representationRequests',
      columns: ['asked_at', 'folio', 'organization_id', 'name', 'position', 'email', 'proof', 'state', 'decided_at'],
      also: { organization_name: organizationName },
    },
    onClosing: { erase: { by: eraseRequests } },
  },
  {
    table: 'representation_request',
    column: 'person_id',
    holds: 'id',
    use: registryUse('representation'),
    kept: { days: 365, after: 'decided', at: 'decided_at', then: 'row' },
    onClosing: { erase: { by: eraseRequests } },
  },
  {
    table: 'representation_request',
    column: 'proof',
    holds: 'words',
    use: registryUse('representation'),
    kept: { days: 90, after: 'decided', at: 'decided_at', then: { by: forgetProofs } },
    onClosing: mentions,
  },
  { table: 'representation_request', column: 'reason', holds: 'words', ...recorded, onClosing: written },
  {
    table: 'window_notice',
    column: 'email',
    holds: 'address',
    use: registryUse('notice'),
    kept: [
      { days: 7, after: 'asked', at: 'asked_at', only: sql`confirmed_at is null`, then: 'row' },
      { days: 30, after: 'windowClosed', at: toldOf, then: 'row' },
    ],
    shows: { as: 'windowNotices', columns: ['asked_at', 'email', 'confirmed_at'] },
    onClosing: { erase: 'row' },
  },
  { table: 'import_row', column: 'cells', holds: 'words', ...sheets, onClosing: { erase: { by: eraseFromSheets } } },
  {
    table: 'import_sheet_row',
    column: 'cells',
    holds: 'words',
    ...sheets,
    onClosing: { erase: { by: eraseFromSheets } },
  },
  { table: 'import_row', column: 'changes', holds: 'words', ...sheets, onClosing: { erase: { by: eraseFromSheets } } },
  { table: 'import_row', column: 'answers', holds: 'words', ...sheets, onClosing: mentions },
  { table: 'import_row', column: 'before', holds: 'words', ...sheets, onClosing: mentions },
  { table: 'organization_merge', column: 'kept_before', holds: 'words', ...ofOrganization, onClosing: mentions },
  doer('import_batch', 'person_id', ['person_name', 'file_name']),
  doer('organization_change', 'asked_by'),
  doer('organization_change', 'decided_by'),
  doer('organization_distinct', 'person_id', ['person_name']),
  doer('organization_merge', 'person_id', ['person_name']),
  doer('organization_writing', 'person_id', ['person_name']),
  doer('representation_request', 'decided_by'),
  doer('registration_decision', 'decided_by'),
  doer('registration_decision', 'undone_by'),
  doer('team_assignment', 'person_id'),
  doer('team_assignment', 'assigned_by'),
  doer('team_note', 'written_by'),
  doer('team_tag', 'tagged_by'),
  doer('registration_window_extension', 'extended_by'),
];

export const notPersons: NotPersons = {
  'directory_facet.value': 'A code.',
  'import_row.label': 'The name of an organisation.',
  'import_sheet.name': 'The name of a sheet.',
  'organization.name': 'An organisation.',
  'organization.public_phone': "The organisation's own.",
  'organization_ally.ally_name': 'An organisation.',
  'registration_decision.state_before': 'A state.',
  'representation_request.role_before': 'A role.',
  'organization_change.before': 'The name, the RUT and the sector of an organisation.',
  'organization_change.after': 'The name, the RUT and the sector of an organisation.',
  'registration_window.name': 'A window.',
  'usual_reason.reason': 'What is often asked of an answer, for the mesa’s own use.',
};
