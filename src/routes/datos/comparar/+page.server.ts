/** Up to six places side by side. What is typed to add one leads to the address with it, or back with the reason why not. */
import { redirect } from '@sveltejs/kit';
import { comparisonQuery, comparisonFields } from '#places/comparison-address.ts';
import { db } from '#platform/server/db.ts';
import { localHref } from '#platform/words.ts';
import { add, readComparison } from '#places/comparison/comparison.ts';
import { comparePlaces, figureless } from '#places/comparison/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const comparison = readComparison(url.searchParams);
  const typed = (url.searchParams.get(comparisonFields.add) ?? '').trim().slice(0, 100);
  const adding = typed ? add(comparison.places, typed) : null;
  if (adding && 'added' in adding)
    redirect(303, localHref('/datos/comparar', locals.locale) + comparisonQuery([...comparison.places, adding.added]));
  const compared = await comparePlaces(db, comparison.places);
  const without = compared.length === 0 ? await figureless(db, comparison.places) : [];
  return { comparison, typed, adding, compared, without };
};
