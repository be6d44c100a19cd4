/** One's account at a glance, and the one thing edited in place: the name. */
import { accountAt } from '#people/account/queries.server.ts';
import { rename } from '#people/account/commands.server.ts';
import { rejected, shown } from '#people/entering/form.ts';
import { nameForm } from '#people/entering/schema.ts';
import { visitOf } from '#people/entering/visit.ts';
import { readForm } from '#platform/form.ts';
import { db } from '#platform/server/db.ts';
import { organizationById } from '#registry/organization/record.server.ts';
import { answer } from '../answer.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { actor } = event.locals;
  const organizations = await Promise.all(
    (actor?.memberships ?? []).map(async ({ organizationId, role }) => ({
      role,
      organization: await organizationById(db, organizationId),
    })),
  );
  return {
    account: await accountAt(db, actor, visitOf(event)),
    organizations: organizations.flatMap(({ role, organization }) =>
      organization ? [{ role, slug: organization.slug, name: organization.name }] : [],
    ),
    failed: event.url.searchParams.get('error'),
  };
};

export const actions = {
  name: async ({ request, locals: { actor, locale } }) => {
    const form = await readForm(request, nameForm);
    if ('rejected' in form) return rejected(form.rejected);
    const save = async () => {
      await rename(db, actor, form.value.name);
      return { saved: true };
    };
    return answer(locale, save, shown(form.value));
  },
} satisfies Actions;
