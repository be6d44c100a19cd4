/** How many published pages there are at the site's places in the menu, and the same in a sentence. */
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../door-words.ts';
import type { PageKind } from '../page/page.ts';
import { pageCounts, publicationYears } from '../page/queries.server.ts';

const places: Readonly<Record<Exclude<PageKind, 'page'>, string>> = {
  challenge: '/desafios',
  activity: '/actividades',
  learning: '/aprendizajes',
  axis: '/ejes',
  news: '/noticias',
};

export async function toldOfPages(db: Db, locale: Locale): Promise<Record<string, string>> {
  const [counts, years] = await Promise.all([pageCounts(db), publicationYears(db, 'challenge')]);
  const { told } = words.in(locale);
  return Object.fromEntries(
    Object.entries(places).map(([kind, path]) => {
      const key = kind as keyof typeof told;
      return [path, told[key](counts.get(key) ?? 0, years && [...new Set(years)].join('–'))];
    }),
  );
}

export async function countsOfPages(db: Db): Promise<Record<string, number>> {
  const counts = await pageCounts(db);
  return Object.fromEntries(
    Object.entries(places).map(([kind, path]): [string, number] => [path, counts.get(kind as PageKind) ?? 0]),
  );
}
