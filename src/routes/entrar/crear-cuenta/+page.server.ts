/** Opening an account. The answer is the same whether or not the address already has one. */
import { privacyText } from '#people/consent/queries.server.ts';
import { signUpForm } from '#people/entering/schema.ts';
import { signUp } from '#people/entering/sign-in.server.ts';
import { safePath, visitOf } from '#people/entering/visit.ts';
import { db } from '#platform/server/db.ts';
import { act } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => ({
  version: (await privacyText(db)).version,
  volver: safePath(url.searchParams.get('volver')) ?? '',
  email: url.searchParams.get('correo') ?? '',
});

export const actions = {
  default: act({ form: signUpForm }, async (event, account) => {
    await signUp(db, visitOf(event), account);
    return { sentTo: account.email };
  }),
} satisfies Actions;
