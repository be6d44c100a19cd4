/** Inviting somebody to represent each of many organisations that nobody represents, at the address it gave. */
import { inviteFirstOwner, remindOwner, writeSharedLink } from '#people/invitation/for-others.server.ts';
import { lastInvitedOf, ofLastInvitation } from '#people/invitation/queries.server.ts';
import { ownersOf } from '#people/membership/queries.server.ts';
import { invitationDays } from '#people/invitation/invitation.ts';
import { whyNotRemindYet } from '#people/invitation/rules.ts';
import { usualShare, type NewSharedLink } from '#people/invitation/shared-link.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { actOnEach } from '#platform/list/act.server.ts';
import type { BulkOutcome } from '#platform/list/chosen.ts';
import { transact, type Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { requestsWaitingFor } from '../representation/queries.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';

export interface Invitable {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly owners: number;
  readonly invitedAt: Temporal.Instant | null;
  readonly remindedAt: Temporal.Instant | null;
  /** When the letter of that leaves, while it waits. */
  readonly leaves: Temporal.Instant | null;
  /** How many asked to represent it and wait for an answer. */
  readonly asked: number;
  /** Of the person in charge, or else the public one. */
  readonly address: string | null;
  /** To whom the last invitation to own it went that was not answered. */
  readonly guest: string | null;
}

/** To whom each of both is written, as it is shown and as it is done. */
export const recipientOf = {
  invite: ({ address }: Invitable) => address,
  remind: ({ guest }: Invitable) => guest,
};

/** Who has not answered in the days that an invitation holds may be invited again. */
export function whyNotInviteTo({ invitedAt, address, ...one }: Invitable, at: Temporal.Instant) {
  const whyNot = whyNotLinkTo(one);
  if (whyNot) return whyNot;
  if (!address) return 'no-address-known';
  const isOpen = invitedAt && Temporal.Instant.compare(invitedAt.add({ hours: 24 * invitationDays }), at) > 0;
  return isOpen ? 'invited-lately' : null;
}

/** Who was invited by a letter that left, and has not answered, is reminded once. */
export function whyNotRemindOf({ state, owners, guest, ...letters }: Invitable) {
  if (state !== 'active') return 'organization-not-active';
  if (owners > 0) return 'represented-already';
  if (!guest) return 'not-invited';
  return whyNotRemindYet(letters);
}

/** Where nobody represents it, a link to share may let somebody, whatever was sent before; whoever asked to is answered first. */
export function whyNotLinkTo({ state, owners, asked }: Pick<Invitable, 'state' | 'owners' | 'asked'>) {
  if (state !== 'active') return 'organization-not-active';
  if (owners > 0) return 'represented-already';
  return asked > 0 ? 'request-waits' : null;
}

/** The organisations with these ids, by name; for whoever may invite to all of them. */
export async function invitable(db: Db, actor: Actor | null, ids: readonly string[]): Promise<Invitable[]> {
  refuse(whyMayNot(actor, rights.inviteOwners));
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('organization as o')
    .leftJoin('organization_contact as c', 'c.organization_id', 'o.id')
    .where('o.id', 'in', ids)
    .select(['o.id', 'o.name', 'o.state', 'c.email', 'o.public_email'])
    .select([ownersOf('o.id').as('owners'), lastInvitedOf('o.id').as('invitedAt')])
    .select(requestsWaitingFor('o.id').as('asked'))
    .select(ofLastInvitation<Temporal.Instant>('reminded_at', 'o.id').as('remindedAt'))
    .select(ofLastInvitation<Temporal.Instant>('leaves', 'o.id').as('leaves'))
    .select(ofLastInvitation<string>('email', 'o.id').as('guest'))
    .orderBy('o.name')
    .execute();
  return rows.map(({ email, public_email, ...one }) => ({
    ...one,
    address: (email || public_email)?.toLowerCase() ?? null,
  }));
}

interface ChosenIds {
  readonly chosen: readonly string[];
}

/** Each with to whom it was shown that its letter goes. */
interface ChosenTo {
  readonly chosen: readonly { readonly id: string; readonly to: string }[];
}

/** Their letters wait a while, and until they leave it can be undone. */
export function inviteChosen(db: Db, actor: Actor | null, given: ChosenTo): Promise<BulkOutcome> {
  return eachOf(db, actor, withTo(given), async (tx, organization, email) => {
    refuse(whyNotInviteTo(organization, now()));
    refuse(recipientOf.invite(organization) === email ? null : 'recipient-changed');
    return `${organization.id}|${await inviteFirstOwner(tx, actor, { organization, email, waits: true })}`;
  });
}

export function remindChosen(db: Db, actor: Actor | null, given: ChosenTo): Promise<BulkOutcome> {
  return eachOf(
    db,
    actor,
    withTo(given),
    async (tx, organization, email) => {
      refuse(whyNotRemindOf(organization));
      await remindOwner(tx, actor!, { organizationId: organization.id, email });
      return null;
    },
    async ({ leaves }) => leaves,
  );
}

const withTo = ({ chosen }: ChosenTo) => new Map(chosen.map(({ id, to }) => [id, to]));

/** A link for one person to represent each, which is shown this once. */
export async function linkChosen(
  db: Db,
  actor: Actor | null,
  { chosen, locale }: ChosenIds & { readonly locale: Locale },
): Promise<BulkOutcome & { readonly links: readonly NewSharedLink[] }> {
  const links: NewSharedLink[] = [];
  const outcome = await eachOf(db, actor, new Map(chosen.map((id) => [id, ''])), async (tx, one) => {
    refuse(whyNotLinkTo(one));
    const asked = { role: 'owner', days: usualShare.days, mostUses: 1, locale } as const;
    links.push(await writeSharedLink(tx, actor!, { organization: { id: one.id, name: one.name }, ...asked }));
    return null;
  });
  return { ...outcome, links };
}

/** Each, with to whom it is written, locked and read again in its own transaction, so that two of staff who press at once write one letter. */
async function eachOf(
  db: Db,
  actor: Actor | null,
  chosen: ReadonlyMap<string, string>,
  write: (tx: Db, organization: Invitable, to: string) => Promise<string | null>,
  leaves?: (organization: Invitable) => Promise<Temporal.Instant | null>,
): Promise<BulkOutcome> {
  return actOnEach(
    await invitable(db, actor, [...chosen.keys()]),
    ({ id, name }) => [name, chosen.get(id)].filter(Boolean).join(', '),
    ({ id }) =>
      transact(db, async (tx) => {
        await tx.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute();
        const [organization] = await invitable(tx, actor, [id]);
        return write(tx, organization ?? refused('no-such-organization'), chosen.get(id)!);
      }),
    leaves,
  );
}
