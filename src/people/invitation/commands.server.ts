/** Invitations: sent by mail, for one address, for some days; once more if need be; taken back until used. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { Refusal } from '#platform/refusal.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { countTry } from '#platform/server/limit/limit.ts';
import type { Locale } from '#platform/words.ts';
import { isAddress } from '../entering/schema.ts';
import { giveMembership } from '../membership/for-others.server.ts';
import { membersOf } from '../membership/queries.server.ts';
import { staffMembers } from '../queries.server.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { takeUpRole } from '../roles/commands.server.ts';
import { whyMayNot } from '../rules.ts';
import { revoke, sendInvited, sendOnceMore, undoInvitation, type Invited } from './for-others.server.ts';
import type { Invitation, InvitedTo } from './invitation.ts';
import { invitationByToken, invitationsTo, invitationsToMesa, lockInvitation } from './queries.server.ts';
import { whyNotAccept, whyNotInvite, whyNotTakeBack } from './rules.ts';

/** Invites an address, whether it has an account or not. The link carries a token of which only the hash is kept. */
export async function invite(db: Db, actor: Actor | null, invited: Invited): Promise<string> {
  refuse(whyMayNotInvite(actor, invited.organization?.id ?? null));
  await countTry(db, 'mail-from', actor!.id);
  return transact(db, async (tx) => {
    const { there, pending } = await whoIsThere(tx, actor, invited);
    refuse(whyNotInvite(invited.email, there, pending, now()));
    return sendInvited(tx, actor!, invited);
  });
}

/** An address that was invited, and its invitation. */
interface Guest {
  readonly id: string;
  readonly email: string;
}

/** Whom it was sent to, and whom not. */
export interface InvitedMany {
  readonly invited: readonly Guest[];
  readonly not: readonly { readonly email: string; readonly why: Pick<Refusal, 'code' | 'details'> }[];
}

/** Invites several, each judged by itself: one that cannot be invited keeps no other back. Their letters wait. */
export async function inviteMany(
  db: Db,
  actor: Actor | null,
  { emails, ...to }: InvitedTo & Pick<Invited, 'locale'> & { readonly emails: readonly string[] },
): Promise<InvitedMany> {
  refuse(whyMayNotInvite(actor, to.organization?.id ?? null));
  const invited: Guest[] = [];
  const not: InvitedMany['not'][number][] = [];
  for (const email of emails) {
    try {
      refuse(isAddress(email) ? null : 'email-wrong');
      invited.push({ email, id: await invite(db, actor, { ...to, email, waits: true }) });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      not.push({ email, why: error });
    }
  }
  return { invited, not };
}

/** Joins. The actor must be the person invited: their address, proved, is the invitation's. */
export async function acceptInvitation(db: Db, actor: Actor | null, token: string): Promise<Invitation> {
  if (!actor) return refused('sign-in-first');
  return transact(db, async (tx) => {
    const found = (await invitationByToken(tx, token, { lock: true })) ?? refused('no-such-invitation');
    refuse(whyNotAccept(found, actor.email, now()));
    const { invited_by } = await tx
      .updateTable('invitation')
      .set({ accepted_at: now(), accepted_by: actor.id })
      .where('id', '=', found.id)
      .returning('invited_by')
      .executeTakeFirstOrThrow();
    const { organization, role } = found.to;
    if (organization) await giveMembership(tx, actor, { organizationId: organization.id, personId: actor.id, role });
    else await takeUpRole(tx, actor, role, invited_by);
    return found;
  });
}

/** Notes that a person, not a scanner, went on from the page of the invitation. Whoever has the link may. */
export async function noteOpened(db: Db, token: string): Promise<void> {
  const found = await invitationByToken(db, token);
  if (!found || found.openedAt) return;
  await db.updateTable('invitation').set({ opened_at: now() }).where('id', '=', found.id).execute();
}

interface Which {
  /** Null: to the mesa. */
  readonly organizationId: string | null;
  readonly id: string;
}

/** What becomes of what an invitation that is taken back was given for: a step of a floor above. */
type TakenBack = (tx: Db, actor: Actor | null, invitation: Invitation) => Promise<void>;
const nothingMore: TakenBack = () => Promise.resolve();

/** Answers whose it was. */
export async function revokeInvitation(
  db: Db,
  actor: Actor | null,
  which: Which,
  takenBack = nothingMore,
): Promise<string> {
  return transact(db, async (tx) => {
    const found = await locked(tx, actor, which);
    refuse(whyNotTakeBack(found, now()));
    await revoke(tx, actor, found);
    await takenBack(tx, actor, found);
    return found.email;
  });
}

/** Undoes several while their letters wait, each by itself. Answers whose were undone, and why the others were not. */
export async function undoInvitations(
  db: Db,
  actor: Actor | null,
  { organizationId, ids }: { readonly organizationId: string | null; readonly ids: readonly string[] },
  takenBack = nothingMore,
): Promise<{ readonly undone: readonly string[]; readonly not: InvitedMany['not'] }> {
  refuse(whyMayNotInvite(actor, organizationId));
  const undone: string[] = [];
  const not: InvitedMany['not'][number][] = [];
  for (const id of ids) {
    const email = (await lockInvitation(db, id, organizationId))?.email ?? '';
    try {
      await transact(db, async (tx) => takenBack(tx, actor, await undoInvitation(tx, actor, { organizationId, id })));
      undone.push(email);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      not.push({ email, why: error });
    }
  }
  return { undone, not };
}

/** A letter that reminds of it, with its days from now; the link of the first goes on. Answers whom it is to. */
export async function remind(
  db: Db,
  actor: Actor | null,
  { locale, ...which }: Which & { readonly locale?: Locale },
): Promise<string> {
  refuse(whyMayNotInvite(actor, which.organizationId));
  await countTry(db, 'mail-from', actor!.id);
  return transact(db, async (tx) => {
    const found = await locked(tx, actor, which);
    await sendOnceMore(tx, actor!, found, locale);
    return found.email;
  });
}

async function locked(tx: Db, actor: Actor | null, { organizationId, id }: Which): Promise<Invitation> {
  refuse(whyMayNotInvite(actor, organizationId));
  return (await lockInvitation(tx, id, organizationId)) ?? refused('no-such-invitation');
}

function whyMayNotInvite(actor: Actor | null, organizationId: string | null) {
  return organizationId ? whyMayNot(actor, rights.invite, { organizationId }) : whyMayNot(actor, rights.grantRole);
}

/** The addresses that have the place already, and the invitations to it that wait. */
async function whoIsThere(tx: Db, actor: Actor | null, { organization, role }: InvitedTo) {
  if (organization)
    return {
      there: (await membersOf(tx, actor, organization.id)).map(({ email }) => email),
      pending: await invitationsTo(tx, actor, organization.id),
    };
  const staff = await staffMembers(tx, actor);
  return {
    there: staff.filter(({ roles }) => roles.some((held) => held.role === role)).map(({ email }) => email),
    pending: await invitationsToMesa(tx, actor),
  };
}
