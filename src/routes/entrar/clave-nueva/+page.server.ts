/** Choosing another password with the link of a mail. */
import { newPasswordForm } from '#people/entering/schema.ts';
import { setNewPassword } from '#people/entering/sign-in.server.ts';
import { visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act, to } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => ({ token: url.searchParams.get('codigo') ?? '' });

export const actions = {
  default: act({ form: newPasswordForm }, async (event, chosen) => {
    await setNewPassword(db, visitOf(event), chosen);
    to(event.locals.locale, '/entrar?clave');
  }),
} satisfies Actions;
