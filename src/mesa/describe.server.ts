/** Axes and products described for the thread, as the public sees them. */
import type { Describe } from '#platform/facet/thread.ts';
import { axisPath } from './cycle/cycle.ts';
import { axes } from './cycle/queries.server.ts';
import { publicProducts } from './product/queries.server.ts';

const describeAxes: Describe = async (db, _actor, ids) =>
  (await axes(db))
    .filter(({ id }) => ids.includes(id))
    .map((axis) => ({
      id: axis.id,
      title: () => axis.name,
      path: axisPath(axis),
      date: null,
      state: null,
      place: null,
    }));

const describeProducts: Describe = async (db, _actor, ids) =>
  (await publicProducts(db))
    .filter(({ id }) => ids.includes(id))
    .map(({ id, title, slug, files }) => ({
      id,
      title: () => title,
      path: `/productos/${slug}`,
      date: files[0]?.publishedAt ?? null,
      state: null,
      place: null,
    }));

export const describe = { axis: describeAxes, product: describeProducts };
