/** The figures of one region. */
import { db } from '#platform/server/db.ts';
import { placeOfAddress } from '#places/profile/address.ts';
import { profileOf } from '#places/profile/queries.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => ({
  profile: await profileOf(db, placeOfAddress('region', params.code, locals.locale)),
});
