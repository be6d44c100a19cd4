/** An invitation, opened from its mail. Reading it changes nothing: scanners read every link. */
import { goOnForm } from '#people/entering/schema.ts';
import { acceptInvitation, noteOpened } from '#people/invitation/commands.server.ts';
import { invitationPage } from '#people/invitation/page.server.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { actor } }) => ({
  invitation: await invitationPage(db, params.token),
  me: actor?.email,
});

export const actions = {
  accept: act(async ({ params, locals: { actor, locale } }) => {
    const { organization, role } = (await acceptInvitation(db, actor, params.token)).to;
    if (organization) to(locale, `/cuenta?parte=${organization.id}`);
    to(locale, role === 'member' ? '/cuenta' : '/gestion');
  }),
  enter: act({ form: goOnForm }, async ({ params, url, locals: { locale } }, { how }) => {
    await noteOpened(db, params.token);
    const invitation = await invitationPage(db, params.token);
    const carry = new URLSearchParams({ volver: url.pathname });
    if (invitation && how === 'sign-up') carry.set('correo', invitation.email);
    to(locale, `/entrar${how === 'sign-up' ? '/crear-cuenta' : ''}?${carry.toString()}`);
  }),
} satisfies Actions;
