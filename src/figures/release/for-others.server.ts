/** Publishing and withdrawing a dataset, for the workbench. */
import { whyMayNot } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import type { Db } from '#platform/server/db.ts';
import { refuse } from '../reasons.ts';
import { rights } from '../rights.ts';
import type { EndedDataset, Publication, PublishedDataset } from './publication.ts';
import { endDataset, releaseDatasets } from './publish.server.ts';

/** Publishes a dataset, or a new version of it, for somebody who may. Refuses as `releaseDatasets` does, and what the actor may not. */
export async function publishDataset(db: Db, actor: Actor | null, publication: Publication): Promise<PublishedDataset> {
  refuse(whyMayNot(actor, rights.publish));
  const [published] = await releaseDatasets(db, actor, [publication]);
  return published!;
}

/** Takes a dataset out of the current figures, for somebody who may. Refuses as `endDataset` does, and what the actor may not. */
export async function withdrawDataset(
  db: Db,
  actor: Actor | null,
  slug: string,
  reason: string,
  restore = false,
): Promise<EndedDataset> {
  refuse(whyMayNot(actor, rights.publish));
  return endDataset(db, actor, slug, reason, restore);
}
