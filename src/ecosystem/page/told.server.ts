/** What the front of its job tells of the network. */
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { countAlliances } from '#registry/page/public-queries.server.ts';
import { networkTold } from './view.ts';

export const networkTells = async (db: Db, locale: Locale): Promise<Readonly<Record<string, string>>> => ({
  '/red': networkTold(await countAlliances(db), locale),
});
