/** Staff decide on who represents an organisation: accept, refuse with a reason, undo while the letter waits. */
import { inviteFirstOwner, takeBackInvitation } from '#people/invitation/for-others.server.ts';
import type { Invitation } from '#people/invitation/invitation.ts';
import { giveMembership, takeMembershipBack } from '#people/membership/for-others.server.ts';
import { currentMembers } from '#people/membership/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor, OrganizationRole } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { callOffMail } from '#platform/server/outbox.ts';
import { mailTo, mailWith, type Held } from '../letters/queue.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { undoMinutes } from '#platform/undo.ts';
import { rights } from '../rights.ts';
import { whyNotKnowing, type EditedChoice, type FieldEdit, type Meanwhile } from './meanwhile.ts';
import { claimantOf, editsInWords, giveBack, meanwhileSince } from './meanwhile.server.ts';
import { lockGranted, representedById, requestByFolio } from './queries.server.ts';
import type { RepresentationRequest } from './representation.ts';
import { whyAskAgain, whyNotGive, whyNotDecide, whyNotUndoGiving } from './rules.ts';

/** Whoever asked becomes its owner, or is invited to where the address has no account. `knows`: that somebody else is invited already. */
export async function acceptRepresentation(
  db: Db,
  actor: Actor | null,
  { folio, knows = false }: { readonly folio: number; readonly knows?: boolean },
): Promise<void> {
  await transact(db, async (tx) => {
    const { request, organization } = await forDecision(tx, actor, folio);
    refuse(whyNotGive(organization));
    refuse(whyAskAgain(organization, knows));
    const personId = await claimantOf(tx, request);
    const before = personId ? await roleHeld(tx, organization.id, personId) : null;
    const held = await decide(tx, actor, request, { state: 'accepted', before });
    const { email, locale } = request;
    if (personId) {
      await giveMembership(tx, actor, { organizationId: organization.id, personId, role: 'owner' });
      const page = mailedAddress(`/mi-organizacion/${organization.slug}`, locale);
      await mailWith(tx, { to: email, locale, ...held }, 'representationAccepted', organization.name, page);
    } else {
      await inviteFirstOwner(tx, actor, { organization, email, locale, waits: true, asked: true });
    }
  });
}

export async function rejectRepresentation(
  db: Db,
  actor: Actor | null,
  { folio, reason }: { readonly folio: number; readonly reason: string },
): Promise<void> {
  refuse(reason.trim() ? null : 'reason-missing');
  await transact(db, async (tx) => {
    const { request, organization } = await forDecision(tx, actor, folio);
    const held = await decide(tx, actor, request, { state: 'rejected', reason });
    const { email, locale } = request;
    await mailWith(tx, { to: email, locale, ...held }, 'representationRejected', organization.name, folio, reason);
  });
}

interface Knowing {
  /** The last that whoever was accepted did since, as it was shown. */
  readonly last?: string | null;
  /** What becomes of what they wrote. */
  readonly choice?: EditedChoice | null;
}

/** It waits again, and whoever was given the organisation has it no more; what they did meanwhile is undone knowingly, and they are told. */
export async function undoRepresentation(
  db: Db,
  actor: Actor | null,
  folio: number,
  { last = null, choice = null }: Knowing = {},
): Promise<void> {
  refuse(whyMayNot(actor, rights.decideRepresentation));
  await transact(db, async (tx) => {
    const request = (await requestByFolio(tx, folio, { lock: true })) ?? refused('no-such-representation');
    refuse(whyNotUndoGiving(request, now()));
    await representedById(tx, request.organizationId, { lock: true });
    const meanwhile = await meanwhileSince(tx, request);
    refuse(whyNotKnowing(meanwhile, { last, choice }));
    refuse((await callOffMail(tx, [letterOf(request)])) ? null : 'letter-left');
    const back = choice === 'back' ? await giveBack(tx, actor, request, meanwhile) : [];
    if (request.state === 'accepted') await takeBack(tx, actor, request);
    if (meanwhile.last) await tellTaken(tx, request, meanwhile, back);
    await waitAgain(tx, actor, request, meanwhile.last ? { edited: choice } : undefined);
  });
}

/** Whoever was invited because they asked is invited no more: what they asked waits again, also where they were told. A step of taking the invitation back. */
export async function requestWaitsAgain(
  tx: Db,
  actor: Actor | null,
  { to: { organization }, email, asked }: Pick<Invitation, 'to' | 'email' | 'asked'>,
): Promise<void> {
  const request = asked && organization && (await lockGranted(tx, organization.id, email));
  if (request) await waitAgain(tx, actor, request);
}

async function waitAgain(tx: Db, actor: Actor | null, request: RepresentationRequest, after?: object) {
  const { id, folio, state, organizationId } = request;
  await tx
    .updateTable('representation_request')
    .set({ state: 'waiting', decided_at: null, decided_by: null, reason: '', undo_until: null, role_before: null })
    .where('id', '=', id)
    .execute();
  await journal(tx, actor, {
    what: 'representation.undone',
    on: ['organization', organizationId],
    before: { folio, state },
    ...(after && { after }),
  });
}

/** Whoever had it and did something in its name reads what became of that. */
async function tellTaken(
  tx: Db,
  { organizationId, email, locale, folio, roleBefore }: RepresentationRequest,
  { edits }: Meanwhile,
  back: readonly FieldEdit[],
) {
  const { name } = (await representedById(tx, organizationId))!;
  const own = back.length > 0 ? back : edits.filter((edit) => edit.back);
  const lines = (await editsInWords(tx, own, locale)).map((one) => {
    const [from, to] = back.length > 0 ? [one.after, one.before] : [one.before, one.after];
    return `– ${one.label}: ${from.slice(0, 300)} → ${to.slice(0, 300)}`;
  });
  const said = { lines: lines.join('\n'), back: back.length > 0, member: roleBefore !== null };
  await mailTo(tx, email, locale, 'representationUndone', name, folio, said);
}

async function takeBack(tx: Db, actor: Actor | null, request: RepresentationRequest) {
  const { organizationId } = request;
  const personId = await claimantOf(tx, request);
  if (personId && (await roleHeld(tx, organizationId, personId)) === 'owner')
    await takeMembershipBack(tx, actor, { organizationId, personId, role: request.roleBefore });
  const invited = personId ? { by: personId, since: request.decidedAt! } : null;
  await takeBackInvitation(tx, actor, { organizationId, email: request.email, invited });
}

async function roleHeld(tx: Db, organizationId: string, personId: string): Promise<OrganizationRole | null> {
  const members = await currentMembers(tx, organizationId);
  return members.find((one) => one.personId === personId)?.role ?? null;
}

/** The request and its organisation, locked, so that two of staff who decide at once are seen one after the other. */
async function forDecision(tx: Db, actor: Actor | null, folio: number) {
  refuse(whyMayNot(actor, rights.decideRepresentation));
  const request = (await requestByFolio(tx, folio, { lock: true })) ?? refused('no-such-representation');
  refuse(whyNotDecide(request, actor));
  return { request, organization: (await representedById(tx, request.organizationId, { lock: true }))! };
}

interface Verdict {
  readonly state: 'accepted' | 'rejected';
  readonly reason?: string;
  readonly before?: OrganizationRole | null;
}

async function decide(
  tx: Db,
  actor: Actor | null,
  request: RepresentationRequest,
  { state, reason = '', before = null }: Verdict,
): Promise<Held> {
  const at = now();
  const undoUntil = at.add({ minutes: undoMinutes });
  await tx
    .updateTable('representation_request')
    .set({ state, decided_at: at, decided_by: actor!.id, reason, undo_until: undoUntil, role_before: before })
    .where('id', '=', request.id)
    .execute();
  await journal(tx, actor, {
    what: `representation.${state}`,
    on: ['organization', request.organizationId],
    after: { folio: request.folio },
    reason: reason || null,
  });
  return { sendAfter: undoUntil, dedupeKey: letterOf({ ...request, decidedAt: at }) };
}

/** The key of the decision's letter: of each decision its own, so that one that was undone does not stand in the way. */
const letterOf = ({ id, decidedAt }: RepresentationRequest) => `representation:${id}:${decidedAt?.toString() ?? ''}`;
