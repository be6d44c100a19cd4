/** How many published pages there are at the site's places in the menu. */
import type { Db } from '#platform/server/db.ts';
import type { PageKind } from '../page/page.ts';
import { pageCounts } from '../page/queries.server.ts';

const places: Partial<Record<PageKind, string>> = {
  challenge: '/desafios',
  activity: '/actividades',
  learning: '/aprendizajes',
  axis: '/ejes',
  news: '/noticias',
};

export async function countsOfPages(db: Db): Promise<Record<string, number>> {
  const counts = await pageCounts(db);
  return Object.fromEntries(
    Object.entries(places).map(([kind, path]): [string, number] => [path, counts.get(kind as PageKind) ?? 0]),
  );
}
