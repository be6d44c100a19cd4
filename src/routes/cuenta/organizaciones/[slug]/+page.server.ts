/** The people of one organisation: who they are, inviting, changing, handing over, leaving. */
import { invitationIdForm, memberForm, memberRoleForm } from '#people/entering/schema.ts';
import { remind } from '#people/invitation/commands.server.ts';
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

/** Does something about one person of the organisation and tells what it answers. */
const about = <T, Whom, Told>(
  form: Form<T>,
  run: (db: Db, who: Actor | null, on: T & { organizationId: string }) => Promise<Whom>,
  tell: (whom: Whom) => Told,
) =>
  act({ form, back: () => ({}) }, async ({ params, locals: { actor } }: RequestEvent, person) => {
    return tell(await run(db, actor, { organizationId: (await theOne(params.slug)).id, ...person }));
  });

const done = () => ({ done: true });

export const actions = {
  ...shareActions,
  ...inviteToOrganization,
  remind: about(invitationIdForm, remind, (reminded) => ({ reminded })),
  change: about(memberRoleForm, changeRole, done),
  remove: about(memberForm, removeMember, done),
  handOver: about(memberForm, handOver, done),
  leave: act(async ({ params, locals: { actor, locale } }) => {
    await leave(db, actor, (await theOne(params.slug)).id);
    to(locale, '/cuenta');
  }),
} satisfies Actions;
