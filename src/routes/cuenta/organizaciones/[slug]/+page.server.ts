/** The people of one organisation: who they are, inviting, changing, handing over, leaving. */
import { invitationIdForm, memberForm, memberRoleForm } from '#people/entering/schema.ts';
import { remind, revokeInvitation } from '#people/invitation/commands.server.ts';
import { peopleOf } from '#people/invitation/page.server.ts';
import { changeRole, handOver, leave, removeMember } from '#people/membership/commands.server.ts';
import type { Actor } from '#platform/actor.ts';
import { db, type Db } from '#platform/server/db.ts';
import { act, found, to, type Form } from '../../../answer.ts';
import { inviteToOrganization } from '../../../invited.ts';
import { shareActions, theOne } from '../../../share-link.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ params, locals }) =>
  found(await peopleOf(db, locals.actor, await theOne(params.slug)));

/** Does something about one person of the organisation. */
const about = <T>(
  form: Form<T>,
  run: (db: Db, who: Actor | null, on: T & { organizationId: string }) => Promise<void>,
) =>
  act({ form, back: () => ({}) }, async ({ params, locals: { actor } }: RequestEvent, person) => {
    await run(db, actor, { organizationId: (await theOne(params.slug)).id, ...person });
    return { done: true };
  });

export const actions = {
  ...shareActions,
  ...inviteToOrganization,
  revoke: about(invitationIdForm, revokeInvitation),
  remind: about(invitationIdForm, remind),
  change: about(memberRoleForm, changeRole),
  remove: about(memberForm, removeMember),
  handOver: about(memberForm, handOver),
  leave: act(async ({ params, locals: { actor, locale } }) => {
    await leave(db, actor, (await theOne(params.slug)).id);
    to(locale, '/cuenta');
  }),
} satisfies Actions;
