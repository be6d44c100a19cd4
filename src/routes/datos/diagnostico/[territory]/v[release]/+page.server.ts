/** A diagnosis by its permanent address, and what is of today only: whether there are newer data, the organisations. */
import { firstThemes, themesQuery } from '#diagnosis/facts/themes.ts';
import { openDiagnosis } from '#diagnosis/paper/open.server.ts';
import { organizationsNow } from '#diagnosis/facts/organizations.server.ts';
import { db } from '#platform/server/db.ts';
import { currentRelease } from '#figures/release/queries.server.ts';
import { to } from '../../../../answer.ts';
import { rightAddress } from '../../open.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { params, locals, url } = event;
  if (!url.searchParams.has('temas'))
    to(locals.locale, `/datos/diagnostico/${params.territory}/v${params.release}?${themesQuery(firstThemes)}`);
  const { diagnosis, address } = rightAddress(await openDiagnosis(db, event));
  const newest = await currentRelease(db);
  return {
    diagnosis,
    permanent: address,
    newer: newest > diagnosis.release ? newest : null,
    organizations: diagnosis.themes.includes('organizations')
      ? await organizationsNow(db, diagnosis.place, event.locals.locale)
      : null,
  };
};
