/** One organisation, for staff: its state, its people, its history; taking it out and putting it back. */
import { error, fail } from '@sveltejs/kit';
import { readHistory } from '#people/history/queries.server.ts';
import { membersOf } from '#people/membership/commands.server.ts';
import { may, whyMayNot } from '#people/rules.ts';
import { readForm } from '#platform/form.ts';
import { refuse } from '#registry/reasons.ts';
import { db } from '#platform/server/db.ts';
import { organizationBySlug } from '#registry/organization/record.server.ts';
import { restoreOrganization, retireOrganization, retiringSchema } from '#registry/review/retire.server.ts';
import { answer } from '../../../answer.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { rights as peopleRights } from '#people/rights.ts';
import { rights as registryRights } from '#registry/rights.ts';

export const load: PageServerLoad = async ({ locals: { actor }, params }) => {
  refuse(whyMayNot(actor, registryRights.review));
  const organization = (await organizationBySlug(db, params.slug)) ?? error(404, 'no-such-organization');
  const on = ['organization', organization.id] as const;
  return {
    organization,
    members: may(actor, peopleRights.readMembers) ? await membersOf(db, actor, organization.id) : null,
    history: may(actor, peopleRights.readJournal) ? (await readHistory(db, actor, { on })).entries : null,
    mayRetire: may(actor, registryRights.withdraw, { organizationId: organization.id }),
  };
};

const turn =
  (command: typeof retireOrganization) =>
  async ({ request, locals }: RequestEvent) => {
    const form = await readForm(request, retiringSchema);
    if ('rejected' in form) return fail(422, form.rejected);
    return answer(locals.locale, () => command(db, locals.actor, form.value).then(() => ({ done: true })), {
      values: form.value,
    });
  };

export const actions = { retire: turn(retireOrganization), restore: turn(restoreOrganization) } satisfies Actions;
