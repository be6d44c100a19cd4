/** What the open API gives of gaps that anyone may read. */
import { givenOfList, type ListAsked } from '#ecosystem/find/for-others.server.ts';
import type { Db } from '#platform/server/db.ts';
import { gapsBySentence } from '../list/find.server.ts';
import { publicGap } from '../stated/queries.server.ts';
import { publicBoxes } from '../tree/queries.server.ts';
import { gapDetailJson, gapJson } from './as-json.ts';
import { gapParameters } from './schema.ts';

export const gapsListed = (db: Db, asked: ListAsked) => givenOfList(db, asked, gapsBySentence, gapParameters, gapJson);

/** Undefined where none is published. */
export async function gapGiven(db: Db, slug: string, origin: string) {
  const { gap } = await publicGap(db, slug);
  return gap && gapDetailJson(gap, await publicBoxes(db, gap), origin);
}
