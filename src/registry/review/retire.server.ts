/** Taking an organisation out of the public registry, and putting it back. Nothing is erased: its page and its history stay with staff. */
import * as v from 'valibot';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { whyNotRestore, whyNotRetire } from './rules.ts';
import { whyRutTaken } from '../organization/rut-taken.server.ts';
import { rights } from '../rights.ts';
import { refuse, refused } from '../reasons.ts';
import { journal } from '../journal.ts';

export const retiringSchema = v.object({
  id: v.pipe(v.string(), v.uuid()),
  reason: v.pipe(v.string(), v.trim(), v.minLength(3, 'reason-needed'), v.maxLength(500, 'reason-long')),
});
export type Retiring = v.InferOutput<typeof retiringSchema>;

/** Takes an active organisation out of the directory, with the reason. */
export function retireOrganization(db: Db, actor: Actor | null, input: Retiring): Promise<void> {
  return change(db, actor, input, { to: 'retired', what: 'organization.retired', whyNot: whyNotRetire });
}

/** Puts a retired organisation back into the directory, with the reason. */
export function restoreOrganization(db: Db, actor: Actor | null, input: Retiring): Promise<void> {
  return change(db, actor, input, { to: 'active', what: 'organization.restored', whyNot: whyNotRestore });
}

interface Turn {
  readonly to: 'retired' | 'active';
  readonly what: 'organization.retired' | 'organization.restored';
  readonly whyNot: typeof whyNotRetire | typeof whyNotRestore;
}

function change(db: Db, actor: Actor | null, { id, reason }: Retiring, { to, what, whyNot }: Turn): Promise<void> {
  return transact(db, async (tx) => {
    refuse(whyMayNot(actor, rights.withdraw, { organizationId: id }));
    const row = await lockOrganization(tx, id);
    refuse(whyNot(row.state));
    if (to === 'active') refuse(await whyRutTaken(tx, [row.rut], [id]));
    await tx.updateTable('organization').set({ state: to, updated_at: now() }).where('id', '=', id).execute();
    await journal(tx, actor, {
      what,
      on: ['organization', id],
      before: { state: row.state },
      after: { state: to },
      reason,
    });
  });
}

async function lockOrganization(tx: Db, id: string) {
  const row = await tx
    .selectFrom('organization')
    .select(['state', 'rut'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ?? refused('no-such-organization');
}
