/** The tables of people that hold a person. */
import { now } from '#platform/clock.ts';
import { sql } from 'kysely';
import { doer, type PersonTie, type Whom } from '#platform/facet/person-tie.ts';
import type { Db } from '#platform/server/db.ts';
import { endMemberships } from '../membership/for-others.server.ts';
import { endRoles } from '../roles/commands.server.ts';
import { endThingRolesOf } from '../roles/for-others.server.ts';

const erased = { erase: 'row' } as const;

export const personTies: readonly PersonTie[] = [
  {
    table: 'person',
    column: 'id',
    holds: 'id',
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
    beside: ['account_id'],
    shows: { as: 'waysToEnter', columns: ['provider_id', 'created_at'] },
    onClosing: erased,
  },
  {
    table: 'session',
    column: 'person_id',
    holds: 'id',
    beside: ['user_agent', 'ip_address'],
    shows: { as: 'sessions', columns: ['created_at', 'expires_at', 'user_agent'] },
    onClosing: erased,
  },
  { table: 'second_factor', column: 'person_id', holds: 'id', onClosing: erased },
  { table: 'sample_person', column: 'person_id', holds: 'id', onClosing: erased },
  {
    table: 'verification',
    column: 'value',
    holds: 'words',
    onClosing: { erase: { by: eraseVerifications } },
  },
  {
    table: 'erasure',
    column: 'person_id',
    holds: 'id',
    onClosing: { keep: 'It says whom to erase again when a backup is brought back.' },
  },
  {
    table: 'consent',
    column: 'person_id',
    holds: 'id',
    shows: { as: 'consents', columns: ['version', 'given_at'] },
    onClosing: { keep: 'It proves that what was kept was agreed to.' },
  },
  {
    table: 'mesa_role',
    column: 'person_id',
    holds: 'id',
    shows: { as: 'mesaRoles', columns: ['role', 'granted_at', 'revoked_at'] },
    onClosing: { end: endRoles },
  },
  doer('mesa_role', 'granted_by'),
  doer('mesa_role', 'revoked_by'),
  {
    table: 'thing_role',
    column: 'person_id',
    holds: 'id',
    shows: { as: 'thingRoles', columns: ['granted_at', 'role', 'thing_type', 'thing_id', 'until', 'ended_at'] },
    onClosing: { end: endThingRolesOf },
  },
  doer('thing_role', 'granted_by'),
  doer('thing_role', 'ended_by'),
  {
    table: 'person_link',
    column: 'address',
    holds: 'address',
    shows: { as: 'links', columns: ['made_at', 'purpose', 'expires_at', 'used_at', 'revoked_at'] },
    onClosing: erased,
  },
  {
    table: 'membership',
    column: 'person_id',
    holds: 'id',
    shows: { as: 'memberships', columns: ['organization_id', 'role', 'since', 'ended_at', 'ended_how'] },
    onClosing: { end: endMemberships },
  },
  doer('membership', 'given_by'),
  doer('membership', 'ended_by'),
  {
    table: 'invitation',
    column: 'email',
    holds: 'address',
    shows: { as: 'invitations', columns: ['organization_name', 'role', 'invited_at', 'accepted_at'] },
    onClosing: erased,
  },
  doer('invitation', 'invited_by'),
  doer('invitation', 'accepted_by'),
  doer('invitation', 'revoked_by'),
  doer('privacy_text', 'published_by'),
];

/** A link's address, or the account that it is for, is in the value of what waits to be proved. */
async function eraseVerifications(tx: Db, { id, email }: Whom): Promise<void> {
  await tx
    .deleteFrom('verification')
    .where((e) =>
      e.or([email.toLowerCase(), id ?? email].map((mark) => e(sql<number>`strpos(lower(value), ${mark})`, '>', 0))),
    )
    .execute();
}
