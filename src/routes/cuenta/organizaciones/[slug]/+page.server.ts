/** The people of one organisation: who they are, inviting, changing, handing over, leaving. */
import { error, redirect } from '@sveltejs/kit';
import { rejected, shown } from '#people/entering/form.ts';
import { invite, invitationsTo, revokeInvitation } from '#people/membership/invite.server.ts';
import { changeRole, handOver, leave, membersOf, removeMember } from '#people/membership/commands.server.ts';
import { may } from '#people/rules.ts';
import { invitationForm, memberForm, memberRoleForm } from '#people/entering/schema.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { organizationBySlug } from '#registry/organization/record.server.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { rights } from '#people/rights.ts';

const theOne = async (slug: string) => (await organizationBySlug(db, slug)) ?? error(404, 'not-found');

export const load: PageServerLoad = async ({ params, locals: { actor } }) => {
  const { id, name, slug } = await theOne(params.slug);
  const on = { organizationId: id };
  if (!may(actor, rights.readMembers, on)) error(404, 'not-found');
  const can = {
    invite: may(actor, rights.invite, on),
    change: may(actor, rights.changeMember, on),
    handOver: may(actor, rights.handOver, on),
    leave: may(actor, rights.leave, on),
  };
  return {
    organization: { name, slug },
    me: actor?.id,
    can,
    members: await membersOf(db, actor, id),
    invitations: can.invite ? await invitationsTo(db, actor, id) : [],
  };
};

/** Runs a command about one member of the organisation. */
async function onMember(
  event: RequestEvent,
  command: (member: { organizationId: string; personId: string }) => Promise<void>,
) {
  const { id } = await theOne(event.params.slug);
  const form = await readForm(event.request, memberForm);
  return 'rejected' in form
    ? rejected(form.rejected)
    : answer(event.locals.locale, () => command({ organizationId: id, ...form.value }).then(done));
}

const done = () => ({ done: true });

export const actions = {
  invite: async ({ request, params, locals: { actor, locale } }) => {
    const { id, name } = await theOne(params.slug);
    const form = await readForm(request, invitationForm);
    if ('rejected' in form) return rejected(form.rejected);
    const send = () =>
      invite(db, actor, { organization: { id, name }, ...form.value, locale }).then(() => ({
        invited: form.value.email,
      }));
    return answer(locale, send, shown(form.value));
  },
  revoke: (event) =>
    onMember(event, ({ organizationId, personId }) =>
      revokeInvitation(db, event.locals.actor, { organizationId, id: personId }),
    ),
  change: async ({ request, params, locals: { actor, locale } }) => {
    const { id } = await theOne(params.slug);
    const form = await readForm(request, memberRoleForm);
    return 'rejected' in form
      ? rejected(form.rejected)
      : answer(locale, () => changeRole(db, actor, { organizationId: id, ...form.value }).then(done));
  },
  remove: (event) => onMember(event, (member) => removeMember(db, event.locals.actor, member)),
  handOver: (event) => onMember(event, (member) => handOver(db, event.locals.actor, member)),
  leave: async ({ params, locals: { actor, locale } }) => {
    const { id } = await theOne(params.slug);
    const go = async () => {
      await leave(db, actor, id);
      redirect(303, localHref('/cuenta', locale));
    };
    return answer(locale, go);
  },
} satisfies Actions;
