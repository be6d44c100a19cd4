/** Steps of other commands: an invitation is written and mailed, and those of an organisation are forgotten with it. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Db } from '#platform/server/db.ts';
import { mailedAddress, newToken, tokenHash } from '#platform/server/mailed-token.ts';
import { callOffLetters, callOffMail } from '#platform/server/outbox.ts';
import { undoMinutes } from '#platform/undo.ts';
import type { Locale } from '#platform/words.ts';
import { sendInvitation } from '../entering/mails.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import {
  invitationDays,
  letterOfInvitation,
  lettersOfInvitation,
  type Invitation,
  type InvitedTo,
} from './invitation.ts';
import { lastInvitationOf, lockInvitation } from './queries.server.ts';
import { whyNotRemind, whyNotTakeBack } from './rules.ts';
import { usesFor, type LinkAsked, type NewSharedLink } from './shared-link.ts';

/** The address invited and what to; of an organisation the caller, a floor above, knows the name. */
export type Invited = InvitedTo & {
  readonly email: string;
  readonly locale?: Locale;
  /** Whether it grants what the person asked for. */
  readonly asked?: boolean;
  /** Whether its letter waits a while, and the invitation can be undone. */
  readonly waits?: boolean;
};

/** Invites the person who registered an organisation to own it: a step of accepting it, which has asked already. */
export async function inviteFirstOwner(
  tx: Db,
  actor: Actor | null,
  invited: Pick<Invited, 'email' | 'locale' | 'asked' | 'waits'> & {
    readonly organization: { readonly id: string; readonly name: string };
  },
): Promise<string> {
  return sendInvited(tx, actor!, { ...invited, role: 'owner' });
}

/** The same without a letter of its own: answers the address to which the letter of whoever accepts it leads. */
export async function linkToOwn(
  tx: Db,
  actor: Actor | null,
  invited: Pick<Invited, 'email'> & {
    readonly locale: Locale;
    readonly organization: { readonly id: string; readonly name: string };
  },
): Promise<string> {
  const { token } = await write(tx, actor!, { ...invited, role: 'owner' });
  return mailedAddress(`/invitacion/${token}`, invited.locale);
}

/** Answers the invitation's id. */
export async function sendInvited(tx: Db, actor: Actor, invited: Invited): Promise<string> {
  const { id, token } = await write(tx, actor, invited);
  await mailInvitation(tx, actor, invited, { id, token, reminds: false });
  return id;
}

async function write(tx: Db, actor: Actor, invited: Invited) {
  const { organization, role, email, asked = false } = invited;
  const token = newToken();
  const id = newId();
  const to = organization
    ? { organization_id: organization.id, organization_name: organization.name, role: invited.role }
    : { mesa_role: invited.role };
  await tx
    .insertInto('invitation')
    .values({
      id,
      ...to,
      email,
      asked,
      token_hash: tokenHash(token),
      invited_by: actor.id,
      invited_at: now(),
      expires_at: endOfDays(),
    })
    .execute();
  const what = role === 'owner' ? 'invitation.toRepresent' : 'invitation.sent';
  await journal(tx, actor, { what, ...subjectOf(invited, id), after: { invitation: id, role } });
  return { id, token };
}

/** Undoes one while its letter waits: a step of what has asked already. */
export async function undoInvitation(
  tx: Db,
  actor: Actor | null,
  { organizationId, id }: { readonly organizationId: string | null; readonly id: string },
): Promise<Invitation> {
  const found = (await lockInvitation(tx, id, organizationId)) ?? refused('no-such-invitation');
  refuse(whyNotTakeBack(found, now()));
  refuse(found.remindedAt ? 'invitation-left' : null);
  refuse((await callOffMail(tx, [letterOfInvitation(id)])) ? null : 'invitation-left');
  await revoke(tx, actor, found, 'invitation.undone');
  return found;
}

/** It opens nothing from now on, and those of its letters that have not left do not leave. */
export async function revoke(
  tx: Db,
  actor: Actor | null,
  { id, to }: Invitation,
  what: 'invitation.revoked' | 'invitation.undone' = 'invitation.revoked',
): Promise<void> {
  const hand = { revoked_at: now(), revoked_by: actor?.id ?? null };
  await tx.updateTable('invitation').set(hand).where('id', '=', id).execute();
  await callOffLetters(tx, lettersOfInvitation(id));
  await journal(tx, actor, { what, ...subjectOf(to, id), before: { invitation: id } });
}

/** What the history says it is about. */
export const subjectOf = ({ organization }: InvitedTo, id: string) =>
  organization
    ? { on: ['organization', organization.id] as const, inNameOf: organization.id }
    : { on: ['invitation', id] as const };

const endOfDays = (): Temporal.Instant => now().add({ hours: 24 * invitationDays });

async function mailInvitation(
  tx: Db,
  actor: Actor,
  invited: Invited,
  { id, token, reminds }: { readonly id: string; readonly token: string; readonly reminds: boolean },
): Promise<void> {
  const { email, locale = 'es', asked = false } = invited;
  const dedupeKey = lettersOfInvitation(id)[reminds ? 1 : 0];
  const held = { dedupeKey, ...(invited.waits && { sendAfter: now().add({ minutes: undoMinutes }) }) };
  const said = { to: email, what: invited, from: actor.name, asked, reminds, until: endOfDays() };
  await sendInvitation(tx, { ...said, token, days: invitationDays, held }, locale);
}

/** A letter that reminds of it, with its days from now; the link of the first goes on. */
export async function sendOnceMore(tx: Db, actor: Actor, found: Invitation, locale?: Locale): Promise<void> {
  refuse(whyNotRemind(found, now()));
  const token = newToken();
  await tx
    .updateTable('invitation')
    .set((e) => ({
      first_token_hash: e.ref('token_hash'),
      token_hash: tokenHash(token),
      reminded_at: now(),
      expires_at: endOfDays(),
    }))
    .where('id', '=', found.id)
    .execute();
  const after = { invitation: found.id };
  await journal(tx, actor, { what: 'invitation.reminded', ...subjectOf(found.to, found.id), after });
  await mailInvitation(
    tx,
    actor,
    { ...found.to, email: found.email, asked: found.asked, ...(locale && { locale }) },
    { id: found.id, token, reminds: true },
  );
}

/** Reminds whoever was last invited to own an organisation, if that is who was shown: a step of reminding many, which has asked already. */
export async function remindOwner(
  tx: Db,
  actor: Actor,
  { organizationId, email }: { readonly organizationId: string; readonly email: string },
): Promise<void> {
  const last = (await lastInvitationOf(tx, organizationId)) ?? refused('not-invited');
  refuse(last.email === email ? null : 'recipient-changed');
  await sendOnceMore(tx, actor, last);
}

/** Whom something is taken back from: their address, and since when they invited others, where they could. */
interface TakenFrom {
  readonly organizationId: string;
  readonly email: string;
  readonly invited: { readonly by: string; readonly since: Temporal.Instant } | null;
}

/** Takes back what an address was invited to, and what they invited others to, that was not accepted: a step of undoing what it was invited for. */
export async function takeBackInvitation(
  tx: Db,
  actor: Actor | null,
  { organizationId, email, invited }: TakenFrom,
): Promise<void> {
  const taken = await tx
    .updateTable('invitation')
    .set({ revoked_at: now(), revoked_by: actor?.id ?? null })
    .where('organization_id', '=', organizationId)
    .where((e) =>
      e.or([
        e('email', '=', email),
        ...(invited ? [e.and([e('invited_by', '=', invited.by), e('invited_at', '>=', invited.since)])] : []),
      ]),
    )
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute();
  await callOffLetters(
    tx,
    taken.flatMap(({ id }) => lettersOfInvitation(id)),
  );
  for (const { id } of taken)
    await journal(tx, actor, {
      what: 'invitation.revoked',
      on: ['organization', organizationId],
      inNameOf: organizationId,
      before: { invitation: id },
    });
}

/** The first owner that somebody made or invited is forgotten: a step of undoing that the organisation came to be. */
export async function forgetFirstOwner(
  tx: Db,
  organizationId: string,
  { by, email }: { readonly by: string | null; readonly email: string | null },
): Promise<void> {
  await tx
    .deleteFrom('membership')
    .where('organization_id', '=', organizationId)
    .where('given_by', '=', by)
    .where('ended_at', 'is', null)
    .execute();
  const forgotten = await tx
    .deleteFrom('invitation')
    .where('organization_id', '=', organizationId)
    .where('invited_by', '=', by)
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .returning('id')
    .execute();
  await callOffLetters(
    tx,
    forgotten.flatMap(({ id }) => lettersOfInvitation(id)),
  );
}

/** Writes a link to share and answers it: of its secret only what tells it is kept. A step of what has asked already. */
export async function writeSharedLink(tx: Db, actor: Actor, asked: LinkAsked): Promise<NewSharedLink> {
  const { organization, role, days, locale } = asked;
  const [id, token] = [newId(), newToken()];
  const expiresAt = now().add({ hours: 24 * days });
  const mostUses = usesFor(role, asked.mostUses);
  await tx
    .insertInto('invitation_link')
    .values({
      id,
      organization_id: organization.id,
      organization_name: organization.name,
      role,
      token_hash: tokenHash(token),
      made_by: actor.id,
      made_at: now(),
      expires_at: expiresAt,
      most_uses: mostUses,
    })
    .execute();
  await journal(tx, actor, {
    what: 'sharedLink.made',
    on: ['organization', organization.id],
    inNameOf: organization.id,
    after: { link: id, role, mostUses, expiresAt },
  });
  return { organization, role, expiresAt, mostUses, url: mailedAddress(`/sumarse/${token}`, locale) };
}
