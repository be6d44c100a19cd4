/** What the mesa's products lay on the desk: versions that nobody reads yet. */
import type { Actor } from '#platform/actor.ts';
import { now } from '#platform/clock.ts';
import type { HalfDone, OnDesk, StaffDate } from '#platform/facet/desk.ts';
import { formatDateTime } from '#platform/format.ts';
import type { Db } from '#platform/server/db.ts';
import type { Locale } from '#platform/words.ts';
import { may } from '#people/rules.ts';
import { rights } from '../rights.ts';
import { words } from '../words.ts';
import type { KeptFile, KeptProduct } from './product.ts';
import { allProducts } from './queries.server.ts';

/** For those who publish them. */
export async function productsOnDesk(db: Db, actor: Actor, locale: Locale): Promise<Partial<OnDesk>> {
  if (!may(actor, rights.publishProduct)) return {};
  const kept = (await allProducts(db, actor)).filter(({ archived }) => !archived);
  const versions = kept.flatMap((product) => product.files.map((file) => ({ product, file })));
  return {
    halfDone: versions
      .filter(({ file }) => file.state === 'draft' || file.state === 'scheduled')
      .map(({ product, file }) => halfDone(product, file, locale)),
    dates: versions.flatMap(({ product, file }) =>
      file.state === 'scheduled' && file.publishedAt ? [date(product, file, file.publishedAt, locale)] : [],
    ),
  };
}

const pathOf = ({ id }: KeptProduct) => `/gestion/sitio/productos/${id}`;

function halfDone(product: KeptProduct, { number, publishedAt }: KeptFile, locale: Locale): HalfDone {
  const t = words.in(locale).desk;
  return {
    section: 'mesa',
    title: t.version(product.title, number),
    lang: 'es-CL',
    about: publishedAt ? t.scheduled(formatDateTime(publishedAt, locale)) : t.draft,
    by: null,
    at: publishedAt ?? now(),
    act: { verb: t.verb, path: pathOf(product) },
  };
}

function date(product: KeptProduct, { number }: KeptFile, at: Temporal.Instant, locale: Locale): StaffDate {
  const t = words.in(locale).desk;
  const title = t.version(product.title, number);
  return { section: 'mesa', kind: 'published', at, title, lang: 'es-CL', path: pathOf(product), detail: t.bySelf };
}
