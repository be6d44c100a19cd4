/** Inviting several addresses: whom it was sent to is said, and whom not stays in the field, with why. */
import { fail } from '@sveltejs/kit';
import { inviteMany } from '#people/invitation/commands.server.ts';
import type { InvitedTo } from '#people/invitation/invitation.ts';
import { db } from '#platform/server/db.ts';
import type { Knock } from './answer.ts';
import { explain } from './refusals.ts';

type Guests = InvitedTo & { readonly email: readonly string[] };

export async function inviteAll({ locals: { actor = null, locale } }: Knock, { email: emails, ...to }: Guests) {
  const { invited, not } = await inviteMany(db, actor, { ...to, emails, locale });
  if (not.length === 0) return { invited };
  const why = not.map((one) => `${one.email}: ${explain(one.why, locale)}`).join(' ');
  const values = { email: not.map(({ email }) => email).join('\n'), role: to.role };
  return fail(422, { invited, values, issues: { email: why } });
}
