/** The pages that stand whatever is in the database, and are what a question asks for. Pure. */
import { titleAsked } from '#platform/facet/asked.ts';
import type { Findings, Module } from '#platform/module.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../words.ts';

/** Those whose title says more of the question first. */
export function standingPages(house: readonly Pick<Module, 'pages'>[], question: string, locale: Locale): Findings {
  const t = words.in(locale).search;
  const hits = house
    .flatMap(({ pages }) => pages)
    .flatMap(({ path, found }) => {
      if (!found) return [];
      const title = found.title(locale);
      const share = titleAsked(question, title, `${found.said} ${found.title('es')} ${found.title('en')}`);
      return share === null ? [] : [{ share, path, title, text: found.text(locale) }];
    })
    .toSorted((a, b) => b.share - a.share)
    .map(({ path, title, text }) => ({ path, kind: t.standing, title, text, lang: locale }));
  return { place: 1.3, heading: t.standingPages, total: hits.length, hits, corrections: [] };
}
