/** The pages where an organisation keeps its own: with what its people left unsent on one. */
import { unsentOf } from '#people/unsent/queries.server.ts';
import { db } from '#platform/server/db.ts';
import { splitLocale } from '#platform/words.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals: { actor }, url }) => ({
  writer: actor?.id ?? null,
  unsent: await unsentOf(db, actor, splitLocale(url.pathname).path),
});
