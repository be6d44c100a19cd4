/** The datasets whose title says what a question asks for, or their source and description besides. */
import { titleAsked } from '#platform/facet/asked.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { datasets } from '../release/queries.server.ts';
import { words } from './datasets-words.ts';

/** What people say besides, of any of them. */
const said = 'descargar descarga bajar base bases datos cifras conjunto csv xlsx json planilla download data';
const mostHits = 6;

/** Of the latest release; a word that would be of every one finds none, nor does a year that its title does not say. */
export async function datasetFindings(db: Db, question: string, locale: Locale): Promise<Findings[]> {
  const t = words.in(locale);
  const found = (await datasets(db)).filter(({ title, description, source }) => {
    const told = `${said} ${description.es} ${description.en} ${source}`.replace(/\d+/g, '');
    return (titleAsked(question, `${title.es} ${title.en}`, told) ?? 0) > 0;
  });
  const hits = found.slice(0, mostHits).map(({ slug, title, description }) => ({
    path: `/datos/conjuntos/${slug}`,
    kind: t.title,
    title: title[locale],
    text: description[locale],
    lang: locale,
  }));
  const all = { path: '/datos/conjuntos', label: t.title };
  return [{ place: 1.4, heading: t.title, total: found.length, hits, all, corrections: [] }];
}
