/** An organisation's people refuse what an import wrote over theirs: it says again what it said before, and the secretariat is told. */
import { addressesOfRole } from '#people/queries.server.ts';
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { transact, type Db } from '#platform/server/db.ts';
import { mailedAddress } from '#platform/server/mailed-token.ts';
import { changedText } from '../import/organizations/tell.server.ts';
import { mailTo } from '../letters/queue.server.ts';
import { journal } from '../journal.ts';
import { refuse, refused } from '../reasons.ts';
import { rights } from '../rights.ts';
import { putBack } from './put-back.server.ts';
import { importOfLink, importsToPutBack, type ImportOver } from './queries.server.ts';

/** By the link of the letter; pressed twice, the second does nothing. */
export async function refuseByLink(db: Db, token: string): Promise<void> {
  await transact(db, async (tx) => refuseOver(tx, null, await importOfLink(tx, token)));
}

/** The same, by somebody of the organisation who is signed in. */
export async function refuseImport(db: Db, actor: Actor | null, organizationId: string, batch: string): Promise<void> {
  refuse(whyMayNot(actor, rights.edit, { organizationId }));
  await transact(db, async (tx) => {
    const over = (await importsToPutBack(tx, actor, organizationId)).find((one) => one.batch === batch);
    await refuseOver(tx, actor, over ?? refused('no-such-import'));
  });
}

async function refuseOver(
  tx: Db,
  actor: Actor | null,
  { batch, organization, before, answers }: ImportOver,
): Promise<void> {
  const { id, name, slug } = organization;
  await tx.selectFrom('organization').select('id').where('id', '=', id).forUpdate().execute();
  const standing = tx.selectFrom('organization_writing').select('id').where('act_id', '=', batch);
  if (!(await standing.where('organization_id', '=', id).executeTakeFirst())) return;
  const { current, after } = await putBack(tx, id, { before, answers, act: batch });
  await journal(tx, actor, {
    what: 'organization.importRefused',
    on: ['organization', id],
    inNameOf: id,
    before: current,
    after: { ...after, import: batch },
  });
  const page = mailedAddress(`/gestion/organizaciones/${slug}`, 'es');
  const changed = changedText(current, after);
  for (const to of await addressesOfRole(tx, 'secretariat'))
    await mailTo(tx, to, 'es', 'importRefused', name, changed, page);
}
