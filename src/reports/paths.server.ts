/** The address of each edition that anyone may read, for the map of the site. */
import { publicProducts } from '#mesa/product/queries.server.ts';
import type { PublicPath } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import { editionPath } from './facts/kind.ts';
import { editions } from './edition/read.server.ts';

export async function reportPaths(db: Db): Promise<PublicPath[]> {
  const read = new Set((await publicProducts(db)).flatMap(({ files }) => files.map(({ id }) => id)));
  const shown = (await editions(db)).filter(({ versionId }) => read.has(versionId));
  return shown.map((edition) => ({ path: editionPath(edition), at: edition.madeAt }));
}
