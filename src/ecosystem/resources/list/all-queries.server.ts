/** Every resource that anyone may read, for whoever counts them. */
import type { Db } from '#platform/server/db.ts';
import { listedResources, type ResourceRow } from './listed.server.ts';

export type { ResourceRow };

/** By title. */
export const allResources = (db: Db): Promise<ResourceRow[]> =>
  listedResources(db).orderBy('r.title').orderBy('r.id').execute();
