/** How many organisations the public finds, and the same in a sentence. */
import { formatNumber } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../door-words.ts';

export async function directoryCount(db: Db): Promise<Record<string, number>> {
  const { count } = await db
    .selectFrom('organization')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  return { '/articuladores': Number(count) };
}

export async function directoryTold(db: Db, locale: Locale): Promise<Record<string, string>> {
  const counts = Object.entries(await directoryCount(db));
  const { told, toldOf } = words.in(locale);
  return {
    ...Object.fromEntries(counts.map(([path, n]) => [path, told(formatNumber(n, locale))])),
    '/articuladores/perfil': toldOf.profile,
    '/articuladores?vista=mapa': toldOf.map,
  };
}
