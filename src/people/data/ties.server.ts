/** The tables of people that hold a person. */
import { now } from '#platform/clock.ts';
import { sql } from 'kysely';
import { doer, type PersonTie, type Use, type Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { endMemberships } from '../membership/for-others.server.ts';
import { endRoles } from '../roles/commands.server.ts';
import { words } from './words.ts';
import { endThingRolesOf } from '../roles/for-others.server.ts';

const erased = { erase: 'row' } as const;
const use = (code: keyof typeof words.es.use): Use => ({ code, words: (locale) => words.in(locale).use[code] });
/** As long as the account stands. */
const ofAccount = { use: use('account'), kept: { while: 'account' } } as const;
const past = (days: number) =>
  ({ use: use('account'), kept: { days, after: 'expired', at: 'expires_at', then: 'row' } }) as const;


export const personTies: readonly PersonTie[] = [
  {
    table: 'person',
    column: 'id',
    holds: 'id',
    use: use('account'),
    kept: [ofAccount.kept, { days: 30, after: 'opened', at: 'created_at', then: { by: forgetUnproved } }],
    beside: ['name', 'email', 'image'],
    shows: {
      as: 'person',
      columns: ['id', 'name', 'email', 'email_verified', 'second_factor_enabled', 'created_at'],
    },
    onClosing: {
      erase: {
        to: ({ id }) => ({
          name: 'Cuenta cerrada',
          email: `${id}@cerrada.invalid`,
          email_verified: false,
          image: null,
          second_factor_enabled: false,
          updated_at: now(),
        }),
      },
    },
  },
  {
    table: 'account',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    beside: ['account_id'],
    shows: { as: 'waysToEnter', columns: ['provider_id', 'created_at'] },
    onClosing: erased,
  },
  {
    table: 'session',
    column: 'person_id',
    holds: 'id',
    ...past(0),
    beside: ['user_agent', 'ip_address'],
    shows: { as: 'sessions', columns: ['created_at', 'expires_at', 'user_agent'] },
    onClosing: erased,
  },
  { table: 'second_factor', column: 'person_id', holds: 'id', ...ofAccount, onClosing: erased },
  { table: 'sample_person', column: 'person_id', holds: 'id', ...ofAccount, onClosing: erased },
  {
    table: 'verification',
    column: 'value',
    holds: 'words',
    ...past(1),
    onClosing: { erase: { by: eraseVerifications } },
  },
  {
    table: 'erasure',
    column: 'person_id',
    holds: 'id',
    use: use('erasure'),
    kept: { while: 'record' },
    onClosing: { keep: 'It says whom to erase again when a backup is brought back.' },
  },
  {
    table: 'consent',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    shows: { as: 'consents', columns: ['version', 'given_at'] },
    onClosing: { keep: 'It proves that what was kept was agreed to.' },
  },
  {
    table: 'mesa_role',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    shows: { as: 'mesaRoles', columns: ['role', 'granted_at', 'revoked_at'] },
    onClosing: { end: endRoles },
  },
  {
    table: 'saved_view',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    beside: ['name', 'query'],
    shows: { as: 'keptViews', columns: ['created_at', 'list', 'name', 'query'] },
    onClosing: erased,
  },
  {
    table: 'unsent_form',
    column: 'person_id',
    holds: 'id',
    use: use('account'),
    kept: { days: 14, after: 'typed', at: 'updated_at', then: 'row' },
    beside: ['title', 'fields', 'path'],
    shows: { as: 'unsent', columns: ['updated_at', 'title', 'fields'] },
    onClosing: erased,
  },
  {
    table: 'data_request',
    column: 'address',
    holds: 'address',
    use: use('request'),
    kept: [
      { days: 7, after: 'asked', at: 'asked_at', only: sql`proved_at is null`, then: 'row' },
      { days: 365, after: 'answered', at: 'answered_at', then: { to: { address: '', said: '', answer: '' } } },
    ],
    shows: { as: 'dataRequests', columns: ['asked_at', 'folio', 'kind', 'said', 'due_at', 'answered_at', 'answer'] },
    onClosing: { erase: { by: eraseRequests } },
  },
  {
    table: 'data_request',
    column: 'said',
    holds: 'words',
    use: use('request'),
    kept: { days: 365, after: 'answered', at: 'answered_at', then: { to: { said: '', answer: '' } } },
    onClosing: { erase: 'mentions' },
  },
  {
    table: 'data_request',
    column: 'answer',
    holds: 'words',
    use: use('request'),
    kept: { days: 365, after: 'answered', at: 'answered_at', then: { to: { said: '', answer: '' } } },
    onClosing: { keep: 'What the mesa answered, to account for it; the address goes.', erase: 'mentions' },
  },
  doer('data_request', 'answered_by', ['extended_reason']),
  doer('mesa_role', 'granted_by'),
  doer('mesa_role', 'revoked_by'),
  {
    table: 'thing_role',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    shows: { as: 'thingRoles', columns: ['granted_at', 'role', 'thing_type', 'thing_id', 'until', 'ended_at'] },
    onClosing: { end: endThingRolesOf },
  },
  doer('thing_role', 'granted_by'),
  doer('thing_role', 'ended_by'),
  {
    table: 'person_link',
    column: 'address',
    holds: 'address',
    ...past(30),
    shows: { as: 'links', columns: ['made_at', 'purpose', 'expires_at', 'used_at', 'revoked_at'] },
    onClosing: erased,
  },
  {
    table: 'membership',
    column: 'person_id',
    holds: 'id',
    ...ofAccount,
    shows: { as: 'memberships', columns: ['organization_id', 'role', 'since', 'ended_at', 'ended_how'] },
    onClosing: { end: endMemberships },
  },
  doer('membership', 'given_by'),
  doer('membership', 'ended_by'),
  {
    table: 'invitation',
    column: 'email',
    holds: 'address',
    ...past(30),
    shows: { as: 'invitations', columns: ['organization_name', 'role', 'invited_at', 'accepted_at'] },
    onClosing: erased,
  },
  doer('invitation', 'invited_by'),
  doer('invitation', 'accepted_by'),
  doer('invitation', 'revoked_by'),
  {
    table: 'invitation_link',
    column: 'token_hash',
    holds: 'mark',
    ...past(30),
    onClosing: { keep: 'It lets others in, and goes with its time; whoever made it and leaves takes it along.' },
  },
  doer('invitation_link', 'made_by'),
  doer('invitation_link', 'revoked_by'),
  doer('privacy_text', 'published_by'),
];

/** Accounts that nobody has entered, since their address was never proved. */
async function forgetUnproved(tx: Db, before: Temporal.Instant): Promise<void> {
  const unproved = tx
    .selectFrom('person')
    .select('id')
    .where('email_verified', '=', false)
    .where('email', 'not like', '%.invalid') // whoever entered by other means, or closed the account
    .where('created_at', '<', before);
  for (const table of ['account', 'consent'] as const)
    await tx.deleteFrom(table).where('person_id', 'in', unproved).execute();
  await tx.deleteFrom('person').where('id', 'in', unproved).execute();
}

/** A link's address, or the account that it is for, is in the value of what waits to be proved. */
async function eraseVerifications(tx: Db, { id, email }: Whom): Promise<void> {
  await tx
    .deleteFrom('verification')
    .where((e) =>
      e.or([email.toLowerCase(), id ?? email].map((mark) => e(sql<number>`strpos(lower(value), ${mark})`, '>', 0))),
    )
    .execute();
}

/** A request of theirs that still stood is over with the person: what it says goes, that there was one stays. */
async function eraseRequests(tx: Db, { email }: Whom): Promise<void> {
  await tx
    .updateTable('data_request')
    .set((e) => ({ address: '', said: '', answer: '', answered_at: e.fn.coalesce('answered_at', e.val(now())) }))
    .where('address', '=', email.toLowerCase())
    .execute();
}
