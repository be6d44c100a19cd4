/** Every initiative that anyone may read, for whoever counts them. */
import type { Db } from '#platform/server/db.ts';
import { listedInitiatives, type InitiativeRow } from './listed.server.ts';

export type { InitiativeRow };

/** By name. */
export const allInitiatives = (db: Db): Promise<InitiativeRow[]> =>
  listedInitiatives(db).orderBy('i.name').orderBy('i.id').execute();
