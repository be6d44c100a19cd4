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
  const { regions, comunas, all } = await db
    .selectFrom('organization')
    .select(({ fn }) => [
      fn.countAll<number>().as('all'),
      fn.count<number>('region').distinct().as('regions'),
      fn.count<number>('comuna').distinct().as('comunas'),
    ])
    .where('state', '=', 'active')
    .executeTakeFirstOrThrow();
  const { told, toldOf } = words.in(locale);
  const number = (n: number) => formatNumber(Number(n), locale);
  return {
    '/articuladores': told(number(all)),
    '/articuladores/perfil': toldOf.profile(number(all), Number(regions)),
    '/articuladores?vista=mapa': toldOf.map(Number(comunas)),
  };
}
