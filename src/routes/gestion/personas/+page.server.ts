/** Who works for the mesa: granting and revoking its roles. */
import { error } from '@sveltejs/kit';
import { privacyText } from '#people/consent/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { grantRole, revokeRole } from '#people/roles/commands.server.ts';
import { staff } from '#people/queries.server.ts';
import { may } from '#people/rules.ts';
import { grantForm, staffRoleForm } from '#people/entering/schema.ts';
import { readForm } from '#platform/form.ts';
import { formatDate } from '#platform/format.ts';
import { db } from '#platform/server/db.ts';
import { answer } from '../../answer.ts';
import type { Actions, PageServerLoad } from './$types';
import { rights } from '#people/rights.ts';

export const load: PageServerLoad = async ({ locals: { actor, locale } }) => {
  if (!may(actor, rights.readPeople)) error(403, 'forbidden');
  const { version, publishedAt } = await privacyText(db);
  const date = (at: Temporal.Instant) => formatDate(at, locale);
  const people = (await staff(db, actor)).map((one) => ({
    ...one,
    roles: one.roles.map(({ role, since }) => ({ role, since: date(since) })),
  }));
  return {
    staff: people,
    me: actor?.id,
    privacy: { version, published: date(publishedAt) },
  };
};

export const actions = {
  grant: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, grantForm);
    if ('rejected' in form) return rejected(form.rejected);
    const grant = () => grantRole(db, actor, form.value).then(() => ({ granted: true }));
    return answer(locale, grant, shown(form.value));
  },
  revoke: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, staffRoleForm);
    if ('rejected' in form) return rejected(form.rejected);
    return answer(locale, () => revokeRole(db, actor, form.value).then(() => ({ revoked: true })));
  },
} satisfies Actions;
