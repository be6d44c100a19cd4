/** Keeping an organisation's page current: its people edit it, and a new name, RUT or sector waits for staff. */
import { may, whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { answersAsTyped, changedFields, type Field, type TypedAnswers } from '../organization/answers.ts';
import { judge } from '../organization/judge.ts';
import { logoOf, type LogoGiven } from '../organization/logo.server.ts';
import { answersOf, organizationById } from '../organization/record.server.ts';
import { sensitiveFields } from '../organization/organization.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { updateOrganization, writeLogo } from '../provenance/write.server.ts';
import type { OrganizationAnswers } from '../organization/schema.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';
import { bringTogether } from './meanwhile.ts';

export interface Edit {
  readonly organizationId: string;
  /** What was typed, by field; what stands as it was is judged by no rule. */
  readonly typed: TypedAnswers;
  /** What its writer saw, by field; what is left out is as it stands now. */
  readonly seen?: TypedAnswers;
  /** Another logo, or that it goes; left out, it stays. */
  readonly logo?: LogoGiven;
}

/** It was written; or it is wrong; or others changed the same meanwhile, and all that was typed comes back with it. */
export type Edited =
  | { readonly slug: string; readonly waits: boolean }
  | { readonly issues: Readonly<Record<string, string>> }
  | { readonly clashes: readonly Field[]; readonly typed: TypedAnswers };

/**
 * Writes what was edited over what stands now, all or nothing. Its own people's new name, RUT or sector waits for staff; all the rest
 * shows at once.
 */
export async function editOrganization(
  db: Db,
  actor: Actor | null,
  { organizationId, typed, seen = {}, logo: given }: Edit,
): Promise<Edited> {
  refuse(whyMayNot(actor, rights.edit, { organizationId }));
  const logo = given ? await logoOf(db, actor, given) : { fileId: undefined };
  if ('issue' in logo) return { issues: { logo: logo.issue } };
  const logoFileId = logo.fileId;
  return transact(db, async (tx) => {
    await tx.selectFrom('organization').select('id').where('id', '=', organizationId).forUpdate().execute();
    const organization = (await organizationById(tx, organizationId)) ?? refused('no-such-organization');
    refuse(organization.state === 'active' ? null : 'organization-not-active');
    const current = await answersOf(tx, organization);
    const together = bringTogether(answersAsTyped(current), seen, typed);
    if (together.clashes.length > 0) return together;
    const judged = judge(current, together.typed, { whole: true });
    if ('issues' in judged) return judged;
    const { answers, changed } = judged;
    const taken = changed.includes('rut') && (await whyRutTaken(tx, [answers.rut], [organizationId]));
    if (taken) return { issues: { rut: taken } };
    const sensitive = mayDecideAlone(actor!, organizationId)
      ? []
      : sensitiveFields.filter((field) => current[field] !== answers[field]);
    const applied = { ...answers, ...only(current, sensitive) };
    const by = { door: isTheirs(actor!, organizationId) ? ('own' as const) : ('staff' as const), person: actor };
    const slug = await updateOrganization(tx, organization, { before: current, after: applied, by });
    if (logoFileId !== undefined) await writeLogo(tx, organizationId, logoFileId, by);
    const shown = changedFields(current, applied);
    if (shown.length > 0 || logoFileId !== undefined) {
      const logo = logoFileId !== undefined;
      await journal(tx, actor, {
        what: 'organization.edited',
        on: ['organization', organizationId],
        inNameOf: organizationId,
        before: { ...only(current, shown), ...(logo && { logo: organization.logoFileId }) },
        after: { ...only(applied, shown), ...(logo && { logo: logoFileId }) },
      });
    }
    if (sensitive.length > 0)
      await askForChange(tx, actor!, organizationId, only(current, sensitive), only(answers, sensitive));
    return { slug, waits: sensitive.length > 0 };
  });
}

/** The secretariat decides at once about organisations that are not its own. */
function mayDecideAlone(actor: Actor, organizationId: string): boolean {
  return may(actor, rights.review) && !isTheirs(actor, organizationId);
}

const isTheirs = (actor: Actor, organizationId: string): boolean =>
  actor.memberships.some((membership) => membership.organizationId === organizationId);

/** A newer wish takes the place of one that still waits. */
async function askForChange(
  tx: Db,
  actor: Actor,
  organizationId: string,
  before: object,
  after: object,
): Promise<void> {
  const at = now();
  await tx
    .updateTable('organization_change')
    .set({ state: 'replaced', decided_at: at, decided_by: actor.id })
    .where('organization_id', '=', organizationId)
    .where('state', '=', 'pending')
    .execute();
  await tx
    .insertInto('organization_change')
    .values({
      id: newId(),
      organization_id: organizationId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      asked_by: actor.id,
      asked_at: at,
    })
    .execute();
  await journal(tx, actor, {
    what: 'organization.changeAsked',
    on: ['organization', organizationId],
    inNameOf: organizationId,
    before,
    after,
  });
}

function only<K extends keyof OrganizationAnswers>(
  answers: OrganizationAnswers,
  fields: readonly K[],
): Pick<OrganizationAnswers, K> {
  return Object.fromEntries(fields.map((field) => [field, answers[field]])) as Pick<OrganizationAnswers, K>;
}
