/** What the page of an organisation's people shows. */
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { rights } from '../rights.ts';
import { may } from '../rules.ts';
import { membersOf } from './queries.server.ts';

/** The people of an organisation and what the actor may do about them; null for anybody else. */
export async function membersPage(
  db: Db,
  actor: Actor | null,
  { id, name, slug }: { readonly id: string; readonly name: string; readonly slug: string },
) {
  const on = { organizationId: id };
  if (!may(actor, rights.readMembers, on)) return null;
  const can = rightsOver(actor, on);
  return { organization: { name, slug }, me: actor?.id, can, members: await membersOf(db, actor, id) };
}

function rightsOver(actor: Actor | null, on: { readonly organizationId: string }) {
  return {
    invite: may(actor, rights.invite, on),
    change: may(actor, rights.changeMember, on),
    handOver: may(actor, rights.handOver, on),
    leave: may(actor, rights.leave, on),
  };
}
