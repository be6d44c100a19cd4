/** The map of a measure. What the address asks for and is not there is said, beside the nearest map. */
import { db } from '#platform/server/db.ts';
import { statusOfMissing } from '#map/view/choice.ts';
import { readMap } from '#map/view/queries.server.ts';
import { measureOptions, yearsOf } from '#map/page/menu.ts';
import { readOrder } from '#map/page/order.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url: { searchParams }, locals }) => {
  const { locale } = locals;
  const { view, missing, layers } = await readMap(db, searchParams, locale);
  if (missing) locals.status = statusOfMissing(missing);
  return {
    missing,
    shown: view && {
      view,
      measures: measureOptions(layers, locale),
      years: yearsOf(layers, view.choice, locale),
      order: readOrder(searchParams),
      sorted: searchParams.has('orden'),
      vista: searchParams.get('vista') === 'tabla' ? 'tabla' : undefined,
    },
  };
};
