/** Products in any state, for staff. */
import { may } from '#people/rules.ts';
import type { Actor } from '#platform/actor.ts';
import { findCalled } from '#platform/facet/asked.ts';
import type { Findings } from '#platform/module.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { rights } from '../rights.ts';
import { words } from '../words.ts';
import { allProducts } from './queries.server.ts';

export async function productsCalled(db: Db, actor: Actor, question: string, locale: Locale): Promise<Findings[]> {
  if (!may(actor, rights.writeProduct)) return [];
  const found = findCalled(await allProducts(db, actor), question, {
    place: 0.45,
    heading: words.in(locale).products,
    path: '/gestion/sitio/productos',
    lang: 'es-CL',
    textOf: ({ title, description }) => `${title} ${description}`,
    show: ({ id, title, description }) => ({ path: `/gestion/sitio/productos/${id}`, title, text: description }),
  });
  return [found];
}
