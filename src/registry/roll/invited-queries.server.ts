/** Organisations that somebody was just invited to represent: until their letters leave it can be undone. */
import { ownersInvitedLately } from '#people/invitation/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { mostAtOnce, type Planned } from '#platform/list/chosen.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';

/** What each of staff invited and has not left yet. */
export async function invitedLately(db: Db, actor: Actor | null) {
  refuse(whyMayNot(actor, rights.inviteOwners));
  const each = Map.groupBy(await ownersInvitedLately(db), ({ by }) => by);
  return [...each.values()].map((invited) => {
    const leaves = invited.map((one) => one.leaves).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b));
    return { ...invited[0]!, leaves, invited };
  });
}

/** What is shown before those that somebody invited are undone; their own where nobody is named. */
export async function invitedChosen(db: Db, actor: Actor | null, by: string | null) {
  const groups = await invitedLately(db, actor);
  const found = groups.find((one) => one.by === (by ?? actor!.id));
  const planned = (found?.invited ?? []).slice(0, mostAtOnce).map(({ id, organizationId, name, email }): Planned => ({
    key: `${organizationId}|${id}`,
    label: name,
    small: email,
    whyNot: null,
  }));
  return { planned, leaves: found?.leaves ?? null };
}
