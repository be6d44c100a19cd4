/** Inviting several addresses, and undoing it: whom it was sent to is said, and whom not stays in the field, with why. */
import { fail, type RequestEvent } from '@sveltejs/kit';
import { invitationForm, invitationIdForm, invitationIdsForm, mesaInvitationForm } from '#people/entering/schema.ts';
import { inviteMany, revokeInvitation, undoInvitations } from '#people/invitation/commands.server.ts';
import type { InvitedTo } from '#people/invitation/invitation.ts';
import { db } from '#platform/server/db.ts';
import { requestWaitsAgain } from '#registry/representation/decide.server.ts';
import { act, type Knock } from './answer.ts';
import { explain } from './refusals.ts';
import { theOne } from './share-link.ts';

/** To the organisation of the page. */
export const inviteToOrganization = {
  invite: act({ form: invitationForm }, async (event: RequestEvent, guests) =>
    inviteAll(event, { ...guests, organization: await ofPage(event) }),
  ),
  undoInvited: undoing(async (event) => (await ofPage(event)).id),
  revoke: act({ form: invitationIdForm, back: () => ({}) }, async (event: RequestEvent, { id }) => {
    const which = { organizationId: (await ofPage(event)).id, id };
    return { revoked: await revokeInvitation(db, event.locals.actor, which, requestWaitsAgain) };
  }),
};

export const inviteToMesa = {
  invite: act({ form: mesaInvitationForm }, (event: RequestEvent, guests) =>
    inviteAll(event, { ...guests, organization: null }),
  ),
  undoInvited: undoing(async () => null),
};

const ofPage = ({ params }: RequestEvent) => theOne(params['slug'] ?? '');

type Guests = InvitedTo & { readonly email: readonly string[] };

async function inviteAll({ locals: { actor = null, locale } }: Knock, { email: emails, ...to }: Guests) {
  const { not, ...done } = await inviteMany(db, actor, { ...to, emails, locale });
  if (not.length === 0) return done;
  const why = not.map((one) => `${one.email}: ${explain(one.why, locale)}`).join(' ');
  const values = { email: not.map(({ email }) => email).join('\n'), role: to.role };
  return fail(422, { ...done, values, issues: { email: why } });
}

function undoing(organizationIdOf: (event: RequestEvent) => Promise<string | null>) {
  const form = { form: invitationIdsForm, many: ['id'], back: () => ({}) };
  return act(form, async (event: RequestEvent, { id: ids }) => {
    const organizationId = await organizationIdOf(event);
    const chosen = { organizationId, ids };
    const { undone, not } = await undoInvitations(db, event.locals.actor, chosen, requestWaitsAgain);
    return { undone, notUndone: not.map(({ email, why }) => ({ email, why: explain(why, event.locals.locale) })) };
  });
}
