/** Files of microdata, and runs of them, by their name and what their surveys are called, for analysts. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findCalled } from '#platform/facet/asked.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { words } from '../door-words.ts';
import { microdata } from '../file/queries.server.ts';
import { rights } from '../rights.ts';
import { runs } from './queries.server.ts';
import { surveyTitles } from '../survey/queries.server.ts';

export async function microdataCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  if (!may(actor, rights.analyse)) return [];
  const [files, titles] = await Promise.all([microdata(db, actor), surveyTitles(db, actor)]);
  const found = findCalled(files, question, {
    place: 0.7,
    heading: words.in(locale).microdata,
    path: '/gestion/analisis',
    lang: 'es-CL',
    textOf: ({ id, name }) => `${name} ${titles.get(id) ?? ''}`,
    show: ({ id, name, uploader }) => ({
      path: `/gestion/analisis/archivos/${id}`,
      title: name,
      text: titles.get(id) || uploader,
    }),
  });
  const measured = findCalled(await runs(db, actor), question, {
    place: 0.75,
    heading: words.in(locale).runs,
    path: '/gestion/analisis',
    lang: 'es-CL',
    textOf: ({ file }) => `${file.name} ${titles.get(file.id) ?? ''}`,
    show: ({ id, file }) => ({
      path: `/gestion/analisis/corridas/${id}`,
      title: file.name,
      text: titles.get(file.id) ?? '',
    }),
  });
  return [found, measured];
}
